package io.weir.store.columnar.file;

import java.util.Optional;

/** What stands before the data of a block. A lane that is not in it is zero in every row. */
public final class BlockHeader {

  /** After the frame: rows, columns, earliest and latest collection time. */
  static final int COLUMNS_AT = Frame.HEADER + 24;

  private final int rows;
  private final long minTime;
  private final long maxTime;
  private final Column[] columns = new Column[Lane.all().size()];

  private BlockHeader(int rows, long minTime, long maxTime) {
    this.rows = rows;
    this.minTime = minTime;
    this.maxTime = maxTime;
  }

  /** Reads a header whose checksum is right. Skips lanes that this version does not know. */
  static BlockHeader parse(byte[] header, Frame frame) throws CorruptFrameException {
    int at = Frame.HEADER;
    BlockHeader block =
        new BlockHeader(
            LittleEndian.getInt(header, at),
            LittleEndian.getLong(header, at + 8),
            LittleEndian.getLong(header, at + 16));
    int count = LittleEndian.getInt(header, at + 4);
    at = COLUMNS_AT;
    for (int i = 0; i < count; i++) {
      Encoding encoding = Encoding.of(header[at + 5]);
      Optional<Lane> lane = Lane.find(LittleEndian.getInt(header, at), header[at + 4] != 0);
      if (lane.isPresent()) {
        Column column = Column.parse(header, at, lane.get(), encoding, block.rows);
        block.columns[lane.get().index()] = checked(column, frame);
      }
      at += Column.length(encoding);
    }
    return block;
  }

  private static Column checked(Column column, Frame frame) throws CorruptFrameException {
    if (column.offset() < 0
        || column.length() < 0
        || column.offset() > frame.length() - column.length()) {
      throw new CorruptFrameException(
          "wanted the data of " + column.lane() + " within its block of " + frame.length());
    }
    return column;
  }

  public int rows() {
    return rows;
  }

  /** The earliest collection time in milliseconds since the epoch. */
  public long minTime() {
    return minTime;
  }

  /** The latest collection time in milliseconds since the epoch. */
  public long maxTime() {
    return maxTime;
  }

  /** Empty where every row is zero. */
  public Optional<Column> column(Lane lane) {
    return Optional.ofNullable(columns[lane.index()]);
  }
}
