package io.weir.platform.runtime.spool;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.StandardOpenOption;

/**
 * Appends records to the last segment. One that a record could not be written to is not written to
 * again, so that it can be deleted, and room be won, once what it holds was acknowledged. For one
 * thread.
 */
final class SpoolWriter implements Closeable {

  private static final long SCARCE_SEGMENT = 64 << 10;
  private static final long SCARCE_SHARE = 4;

  private final SpoolOptions options;
  private final Sink.Opener opener;
  private final SegmentList segments;
  private final byte[] header = new byte[RecordHeader.SIZE];
  private Sink sink;
  private Segment segment;
  private long offset;
  private long number;
  private long row;
  private boolean unsynced;
  private boolean leaving;

  /**
   * Goes on behind what there is, in a segment of its own.
   *
   * @param number of the next record
   * @param row rows in all records before it
   */
  SpoolWriter(
      SpoolOptions options, Sink.Opener opener, SegmentList segments, long number, long row) {
    this.options = options;
    this.opener = opener;
    this.segments = segments;
    this.number = number;
    this.row = row;
  }

  /** What was appended, and the first number of its segment. */
  record Appended(RecordHeader header, long segment, long end) {}

  /**
   * Appends all of a record, or throws and nothing of it is there.
   *
   * @throws SpoolFullException if there is no room by the options
   */
  Appended append(Octets payload, int rows, long timeMillis) throws IOException {
    RecordHeader record = RecordHeader.of(payload, number, row, rows, timeMillis);
    if (payload.length() > RecordHeader.MOST_OCTETS
        || segments.bytes() + record.size() > options.maxBytes()) {
      throw new SpoolFullException(segments.bytes(), options.maxBytes());
    }
    if (sink == null || leaving || (offset > 0 && isFull(record))) {
      roll();
    }
    write(record, payload);
    offset += record.size();
    number++;
    row = record.endRow();
    unsynced = true;
    segments.put(new SegmentList.Extent(segment, offset, row));
    return new Appended(record, segment.firstNumber(), offset);
  }

  /** Only whole files are let go: where the disk has little room, they are small. */
  private boolean isFull(RecordHeader record) {
    long end = offset + record.size();
    return end > options.segmentBytes()
        || (end > SCARCE_SEGMENT && end > opener.room(options.directory()) / SCARCE_SHARE);
  }

  private void write(RecordHeader record, Octets payload) throws IOException {
    record.write(ByteBuffer.wrap(header));
    try {
      sink.write(header, header.length, offset);
      sink.write(payload.array(), payload.length(), offset + header.length);
    } catch (IOException e) {
      leaving = offset > 0;
      takeBack(e);
      throw e;
    }
  }

  /** What cannot be cut off is left behind in a segment that nobody writes to any more. */
  private void takeBack(IOException cause) {
    try {
      sink.truncate(offset);
    } catch (IOException e) {
      cause.addSuppressed(e);
      abandon(cause);
    }
  }

  private void abandon(IOException cause) {
    try {
      sink.close();
    } catch (IOException e) {
      cause.addSuppressed(e);
    }
    sink = null;
  }

  private void roll() throws IOException {
    if (sink != null) {
      sync();
      sink.close();
      sink = null;
    }
    Segment next = Segment.in(options.directory(), number, row);
    Sink fresh = opener.open(next.path());
    fresh.truncate(0);
    sink = fresh;
    segment = next;
    offset = 0;
    leaving = false;
    segments.put(new SegmentList.Extent(segment, 0, row));
    syncDirectory();
  }

  private void syncDirectory() throws IOException {
    try (FileChannel directory = FileChannel.open(options.directory(), StandardOpenOption.READ)) {
      directory.force(true);
    }
  }

  /** Returns when everything appended is on the disk itself. */
  void sync() throws IOException {
    if (unsynced && sink != null) {
      sink.force();
    }
    unsynced = false;
  }

  @Override
  public void close() throws IOException {
    if (sink != null) {
      sync();
      sink.close();
      sink = null;
    }
  }
}
