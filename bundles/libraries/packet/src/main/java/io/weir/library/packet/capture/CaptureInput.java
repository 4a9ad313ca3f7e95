package io.weir.library.packet.capture;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;

/** Reads whole pieces and knows where it is. */
final class CaptureInput implements Closeable {

  /** Longer packets than any link has; libpcap's own limit for most is 256 KiB. */
  static final int MAX_PIECE = 16 << 20;

  private static final int STEP = 1 << 16;

  private final InputStream in;
  private byte[] piece = new byte[STEP];
  private long offset;

  CaptureInput(InputStream in) {
    this.in = in;
  }

  long offset() {
    return offset;
  }

  boolean atEnd() throws IOException {
    in.mark(1);
    boolean end = in.read() < 0;
    if (!end) {
      in.reset();
    }
    return end;
  }

  /**
   * The next octets; the buffer is used again by the next call.
   *
   * @param what they are, for the error
   */
  ByteBuffer read(long length, String what) throws IOException {
    if (length < 0 || length > MAX_PIECE) {
      throw wanted(what + " of at most " + MAX_PIECE + " octets, got a length of " + length);
    }
    int got = 0;
    while (got < length) {
      int step = (int) Math.min(length - got, STEP);
      if (piece.length < got + step) {
        piece = Arrays.copyOf(piece, Math.max(2 * piece.length, got + step));
      }
      int count = in.readNBytes(piece, got, step);
      got += count;
      if (count < step) {
        throw wanted(what + " of " + length + " octets, got " + got + " and the end");
      }
    }
    offset += length;
    return ByteBuffer.wrap(piece, 0, (int) length).slice().order(ByteOrder.BIG_ENDIAN);
  }

  void skip(long length, String what) throws IOException {
    long left = length;
    while (left > 0) {
      int step = (int) Math.min(left, STEP);
      read(step, what);
      left -= step;
    }
  }

  /** An error at this place. */
  IOException wanted(String text) {
    return new IOException("offset " + offset + ": wanted " + text);
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
