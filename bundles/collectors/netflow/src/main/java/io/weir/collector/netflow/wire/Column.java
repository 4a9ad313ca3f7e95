package io.weir.collector.netflow.wire;

/** Writes one field of a row of records into a batch. */
interface Column {

  /**
   * Reads {@code rows.count} records.
   *
   * @param offset where the field stands in the first record
   * @param length octets of the field, at least 1
   * @param stride octets from one record to the next
   */
  void read(Rows rows, byte[] data, int offset, int length, int stride);
}
