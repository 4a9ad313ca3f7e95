package io.weir.store.series.file;

import java.io.IOException;
import java.nio.ByteBuffer;

/** Goes through a file frame by frame, over what is damaged. */
final class FrameScan {

  private static final int WINDOW = 1 << 20;

  private final FrameFile file;
  private final int magic;
  private final StoreListener listener;
  private long at;

  FrameScan(FrameFile file, int magic, StoreListener listener) {
    this.file = file;
    this.magic = magic;
    this.listener = listener;
  }

  /** What is done with an intact frame. */
  @FunctionalInterface
  interface Visitor {
    void visit(long offset, ByteBuffer body) throws IOException;
  }

  /**
   * Visits all intact frames up to an offset.
   *
   * @return where the last of them ends
   */
  long visit(long until, Visitor visitor) throws IOException {
    long intact = 0;
    while (at < until) {
      ByteBuffer frame = frame(at, until);
      if (!Frame.isIntact(frame, magic)) {
        long next = next(at + 1, until);
        if (next >= until) {
          return intact;
        }
        listener.damaged(file.path(), at, (next - at) + " octets that no checksum fits");
        at = next;
        frame = frame(at, until);
      }
      visitor.visit(at, Frame.body(frame));
      at += frame.limit();
      intact = at;
    }
    return intact;
  }

  private ByteBuffer frame(long offset, long until) throws IOException {
    ByteBuffer header = file.read(offset, Frame.HEADER);
    long length = header.limit() < Frame.HEADER ? 0 : Frame.length(header, magic);
    return offset + length > until ? ByteBuffer.allocate(0) : file.read(offset, length);
  }

  /** Where the next intact frame begins; the end if there is none. */
  private long next(long from, long until) throws IOException {
    for (long start = from; start < until; start += WINDOW - Integer.BYTES) {
      ByteBuffer window = file.read(start, Math.min(WINDOW, until - start));
      for (int i = 0; i + Integer.BYTES <= window.limit(); i++) {
        if (window.getInt(i) == magic && Frame.isIntact(frame(start + i, until), magic)) {
          return start + i;
        }
      }
    }
    return until;
  }
}
