package io.weir.store.columnar.file;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;

/**
 * Writes one segment: blocks, commits, at last the index. Belongs to one thread but for {@link
 * #force}. A call that throws has written nothing, and the next may succeed.
 */
final class SegmentWriter implements Closeable {

  private final Path path;
  private final Sink.Opener opener;
  private final ByteBuffer buffer;
  private final Output frame = new Output();
  private final BlockIndex index = new BlockIndex();
  private final Segment segment;
  private volatile Sink sink;
  private boolean failed;
  private long end;

  /**
   * Makes the file.
   *
   * @param buffer direct, used by one writer at a time
   */
  SegmentWriter(Path path, Sink.Opener opener, ByteBuffer buffer) throws IOException {
    this.path = path;
    this.opener = opener;
    this.buffer = buffer;
    this.sink = opener.open(path);
    this.segment = Segment.open(path, index);
  }

  /** For readers; shows them what is committed. */
  Segment segment() {
    return segment;
  }

  /** Where the next frame goes. */
  long end() {
    return end;
  }

  /** Whether blocks were written since the last commit. */
  boolean isDirty() {
    return index.pending() > 0;
  }

  void write(BlockEntry block, Output header, Output data) throws IOException {
    write(header, data);
    index.add(block);
  }

  /** Acknowledges all blocks and lets readers see them. */
  void commit() throws IOException {
    Frame.open(frame, Frame.COMMIT);
    frame.putLong(index.published().rows());
    frame.putLong(index.pending());
    Frame.seal(frame, end, 0);
    write(frame, null);
    index.publish();
    segment.grownTo(end);
  }

  /** Appends the index; nothing may follow. */
  void seal() throws IOException {
    Frame.open(frame, Frame.INDEX);
    index.write(frame);
    frame.putLong(end);
    Frame.seal(frame, end, 0);
    write(frame, null);
    segment.grownTo(end);
  }

  private void write(Output first, Output second) throws IOException {
    long from = end;
    try {
      reopenIfFailed();
      buffer.clear();
      long at = put(first, from);
      at = second == null ? at : put(second, at);
      flush(at - buffer.position());
      end = at;
    } catch (IOException e) {
      failed = true;
      throw e;
    }
  }

  /** What a failed write left behind goes before anything is written after it. */
  private void reopenIfFailed() throws IOException {
    if (failed) {
      sink.close();
      sink = opener.open(path);
      sink.truncate(end);
      failed = false;
    }
  }

  private long put(Output out, long offset) throws IOException {
    long at = offset;
    for (int from = 0; from < out.size(); ) {
      int count = Math.min(buffer.remaining(), out.size() - from);
      buffer.put(out.bytes(), from, count);
      from += count;
      at += count;
      if (!buffer.hasRemaining()) {
        flush(at - buffer.position());
      }
    }
    return at;
  }

  private void flush(long offset) throws IOException {
    buffer.flip();
    sink.write(buffer, offset);
    buffer.clear();
  }

  /** Returns when all that was written is on the disk itself. From any thread. */
  void force() throws IOException {
    sink.force();
  }

  /** Takes away what was written and not committed, as far as the disk lets it. */
  private void dropUncommitted() throws IOException {
    if (failed || isDirty()) {
      sink.truncate(segment.bytes());
    }
  }

  /** Stops writing. The segment stays open for its readers. */
  @Override
  public void close() throws IOException {
    try (Sink closing = sink) {
      dropUncommitted();
      closing.force();
    }
  }
}
