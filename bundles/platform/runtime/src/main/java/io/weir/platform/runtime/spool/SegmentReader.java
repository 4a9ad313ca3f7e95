package io.weir.platform.runtime.spool;

import java.io.Closeable;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.util.Optional;

/**
 * Finds the intact records of one segment. What does not fit its checksum is passed over, up to the
 * next header that does.
 */
final class SegmentReader implements Closeable {

  private static final int WINDOW = 1 << 16;

  private final RandomAccessFile file;
  private final ByteBuffer window = ByteBuffer.allocate(WINDOW);
  private long windowAt = -1;

  /** A record and where it ends. */
  record Found(RecordHeader header, Octets payload, long end) {}

  SegmentReader(Segment segment) throws IOException {
    this.file = new RandomAccessFile(segment.path().toFile(), "r");
  }

  /** The first intact record at or behind a place and wholly before a limit. */
  Optional<Found> next(long from, long end) throws IOException {
    long limit = Math.min(end, file.length());
    windowAt = -1;
    long at = from;
    while (limit - at >= RecordHeader.SIZE) {
      Optional<RecordHeader> header = header(at, limit);
      if (header.isPresent() && limit - at >= header.get().size()) {
        Optional<Found> found = payload(header.get(), at);
        if (found.isPresent()) {
          return found;
        }
        // The header is whole, so the next record begins where it says.
        at += header.get().size();
      } else {
        at++;
      }
    }
    return Optional.empty();
  }

  private Optional<Found> payload(RecordHeader header, long at) throws IOException {
    byte[] octets = new byte[header.length()];
    file.seek(at + RecordHeader.SIZE);
    file.readFully(octets);
    return RecordHeader.checksum(octets, octets.length) == header.checksum()
        ? Optional.of(new Found(header, new Octets(octets, octets.length), at + header.size()))
        : Optional.empty();
  }

  private Optional<RecordHeader> header(long at, long limit) throws IOException {
    boolean inside =
        windowAt >= 0 && at >= windowAt && at + RecordHeader.SIZE <= windowAt + window.limit();
    if (!inside) {
      fill(at, limit);
    }
    return RecordHeader.read(window, (int) (at - windowAt));
  }

  private void fill(long at, long limit) throws IOException {
    int length = (int) Math.min(WINDOW, limit - at);
    file.seek(at);
    file.readFully(window.array(), 0, length);
    window.clear().limit(length);
    windowAt = at;
  }

  @Override
  public void close() throws IOException {
    file.close();
  }
}
