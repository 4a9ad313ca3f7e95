package io.weir.store.columnar.file;

import io.weir.api.flow.FlowField;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.zip.CRC32C;

/**
 * Reads blocks, one at a time, {@value #CHUNK} rows at a time, and of them only the columns asked
 * for. Belongs to one thread. Arrays handed out hold the chunk at hand, the chunk's first row at 0,
 * until the next chunk; write to none of them.
 */
public final class BlockReader {

  /** As many rows as a chunk has at most: a column's worth fits into the nearest cache. */
  public static final int CHUNK = 2048;

  private static final long[] ZEROS = new long[CHUNK];

  private final ColumnBuffer[] buffers = new ColumnBuffer[Lane.all().size()];
  private final int[] loadedBlock = new int[buffers.length];
  private final int[] decodedChunk = new int[buffers.length];
  private final byte[] bytes = new byte[Frame.MAX_BLOCK_HEADER];
  private BlockRef ref;
  private BlockHeader header;
  private int blockNumber;
  private int chunkNumber;
  private int chunkStart;
  private int chunkRows;

  /**
   * Turns to a block, no chunk of it at hand yet.
   *
   * @throws CorruptFrameException if its header is not what was written
   */
  public void open(BlockRef block) throws IOException {
    ref = block;
    BlockEntry entry = block.entry();
    int most = Math.min(entry.length(), Frame.MAX_BLOCK_HEADER);
    int first = Math.min(most, 4096);
    block.segment().read(entry.offset(), bytes, first);
    Frame frame = Frame.parse(bytes);
    boolean plausible =
        frame.magic() == Frame.BLOCK
            && frame.length() == entry.length()
            && frame.isPlausible(entry.offset(), entry.offset() + entry.length());
    if (plausible && frame.headerLength() > first) {
      block.segment().read(entry.offset(), bytes, frame.headerLength());
    }
    if (!plausible || !frame.isIntact(bytes)) {
      throw new CorruptFrameException("wanted a block, got no intact header");
    }
    header = BlockHeader.parse(bytes, frame);
    blockNumber++;
  }

  public BlockRef ref() {
    return ref;
  }

  public BlockHeader header() {
    return header;
  }

  /** Turns to the rows from here on, as many as a chunk has. */
  public void chunk(int start) {
    chunkNumber++;
    chunkStart = start;
    chunkRows = Math.min(CHUNK, header.rows() - start);
  }

  public int chunkStart() {
    return chunkStart;
  }

  public int chunkRows() {
    return chunkRows;
  }

  /** The numbers of a lane, or for text the places in {@link #texts}. */
  public long[] numbers(Lane lane) throws IOException {
    Optional<Column> column = header.column(lane);
    if (column.isEmpty()) {
      return ZEROS;
    }
    ColumnBuffer buffer = loaded(column.get());
    if (decodedChunk[lane.index()] == chunkNumber) {
      return buffer.decoded();
    }
    long[] numbers =
        column.get().encoding() == Encoding.PRODUCT
            ? multiply(lane, buffer)
            : buffer.decode(chunkStart, chunkRows);
    decodedChunk[lane.index()] = chunkNumber;
    return numbers;
  }

  private long[] multiply(Lane lane, ColumnBuffer buffer) throws IOException {
    ScaledCount scaled =
        ScaledCount.of(lane)
            .orElseThrow(() -> new CorruptFrameException(lane + " is stored as a product"));
    long[] exported = numbers(scaled.exported());
    Optional<Column> interval = header.column(ScaledCount.INTERVAL);
    return interval.isEmpty() || interval.get().isConstant()
        ? buffer.multiply(exported, interval.map(Column::base).orElse(0L), chunkRows)
        : buffer.multiply(exported, numbers(ScaledCount.INTERVAL), chunkRows);
  }

  /** The different texts of the block. */
  public List<String> texts(FlowField field) throws IOException {
    Optional<Column> column = header.column(Lane.of(field));
    return column.isEmpty() ? List.of("") : loaded(column.get()).texts();
  }

  /** The different numbers of a column that {@linkplain Column#isDictionary lists} them. */
  public long[] dictionary(Column column) throws IOException {
    return loaded(column).dictionary();
  }

  private ColumnBuffer loaded(Column column) throws IOException {
    int lane = column.lane().index();
    ColumnBuffer buffer = buffers[lane];
    if (buffer == null) {
      buffer = buffers[lane] = new ColumnBuffer();
    }
    if (loadedBlock[lane] != blockNumber) {
      byte[] into = buffer.prepare(column, header.rows());
      ref.segment().read(ref.entry().offset() + column.offset(), into, column.length());
      check(column, into);
      buffer.loaded();
      loadedBlock[lane] = blockNumber;
    }
    return buffer;
  }

  private static void check(Column column, byte[] data) throws CorruptFrameException {
    CRC32C crc = new CRC32C();
    crc.update(data, 0, column.length());
    if (column.length() > 0 && (int) crc.getValue() != column.checksum()) {
      throw new CorruptFrameException("wrong checksum of " + column.lane());
    }
  }
}
