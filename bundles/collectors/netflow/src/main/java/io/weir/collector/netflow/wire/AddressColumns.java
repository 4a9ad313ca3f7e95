package io.weir.collector.netflow.wire;

import io.weir.api.flow.FlowField;
import io.weir.api.net.Address;

/** Addresses of both families, in one column. */
final class AddressColumns {

  private AddressColumns() {}

  /** Four octets. */
  record Ipv4(FlowField field) implements Column {

    @Override
    public void read(Rows rows, byte[] data, int offset, int length, int stride) {
      if (length != 4) {
        return;
      }
      long[] highs = rows.batch.writeHighs(field);
      long[] lows = rows.batch.writeLows(field);
      int first = rows.first;
      for (int row = 0, at = offset; row < rows.count; row++, at += stride) {
        highs[first + row] = 0;
        lows[first + row] = Address.mapped(Octets.i32(data, at));
      }
    }
  }

  /**
   * Sixteen octets.
   *
   * @param overlay whether the record has a field for IPv4 as well: then {@code ::} says nothing
   */
  record Ipv6(FlowField field, boolean overlay) implements Column {

    @Override
    public void read(Rows rows, byte[] data, int offset, int length, int stride) {
      if (length != 16) {
        return;
      }
      long[] highs = rows.batch.writeHighs(field);
      long[] lows = rows.batch.writeLows(field);
      int first = rows.first;
      for (int row = 0, at = offset; row < rows.count; row++, at += stride) {
        long high = Octets.i64(data, at);
        long low = Octets.i64(data, at + 8);
        if (!overlay || (high | low) != 0) {
          highs[first + row] = high;
          lows[first + row] = low;
        }
      }
    }
  }
}
