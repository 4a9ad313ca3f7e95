package io.weir.platform.runtime.spool;

import java.nio.ByteBuffer;
import java.util.Optional;
import java.util.zip.CRC32C;

/**
 * What stands before a record's payload: a mark with the format's version, then these, then the
 * CRC-32C of all of it.
 *
 * @param length octets of the payload
 * @param number of the record; grows from record to record
 * @param firstRow rows in all records before, since the log began
 * @param rows in this record
 * @param timeMillis when it was appended
 * @param checksum CRC-32C of the payload
 */
record RecordHeader(
    int length, long number, long firstRow, int rows, long timeMillis, int checksum) {

  static final int SIZE = 44;
  static final int MARK = 0x57535031;

  /** The largest payload that is believed; a batch of 65,536 rows takes less. */
  static final int MOST_OCTETS = 256 << 20;

  static RecordHeader of(Octets payload, long number, long firstRow, int rows, long timeMillis) {
    return new RecordHeader(
        payload.length(),
        number,
        firstRow,
        rows,
        timeMillis,
        checksum(payload.array(), payload.length()));
  }

  static int checksum(byte[] octets, int length) {
    CRC32C crc = new CRC32C();
    crc.update(octets, 0, length);
    return (int) crc.getValue();
  }

  void write(ByteBuffer out) {
    int from = out.position();
    out.putInt(MARK).putInt(length).putLong(number).putLong(firstRow).putInt(rows);
    out.putLong(timeMillis).putInt(checksum);
    out.putInt(checksum(out, from));
  }

  /** The header at a place; empty if there is none that fits its checksum. */
  static Optional<RecordHeader> read(ByteBuffer in, int at) {
    if (in.limit() - at < SIZE
        || in.getInt(at) != MARK
        || in.getInt(at + SIZE - Integer.BYTES) != checksum(in, at)) {
      return Optional.empty();
    }
    RecordHeader header =
        new RecordHeader(
            in.getInt(at + 4),
            in.getLong(at + 8),
            in.getLong(at + 16),
            in.getInt(at + 24),
            in.getLong(at + 28),
            in.getInt(at + 36));
    return Optional.of(header).filter(RecordHeader::isSane);
  }

  private boolean isSane() {
    return length >= 0 && length <= MOST_OCTETS && rows >= 0 && firstRow >= 0 && number >= 0;
  }

  private static int checksum(ByteBuffer header, int from) {
    CRC32C crc = new CRC32C();
    crc.update(header.duplicate().position(from).limit(from + SIZE - Integer.BYTES));
    return (int) crc.getValue();
  }

  long endRow() {
    return firstRow + rows;
  }

  int size() {
    return SIZE + length;
  }
}
