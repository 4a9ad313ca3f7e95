package io.weir.store.columnar.file;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.zip.CRC32C;

/**
 * Finds the blocks of a segment: by its index if it has one, else frame by frame, up to the last
 * commit. What follows that was never acknowledged and is cut off.
 */
final class SegmentRecovery {

  private static final int WINDOW = 1 << 20;

  private final Path path;
  private final FileChannel channel;
  private final long size;
  private final LogListener listener;
  private final BlockIndex index = new BlockIndex();
  private byte[] bytes = new byte[WINDOW];
  private long committedEnd;

  private SegmentRecovery(Path path, FileChannel channel, LogListener listener) throws IOException {
    this.path = path;
    this.channel = channel;
    this.size = channel.size();
    this.listener = listener;
  }

  /** The segment with its blocks. */
  static Segment open(Path path, LogListener listener) throws IOException {
    try (FileChannel channel =
        FileChannel.open(path, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
      return Segment.open(path, new SegmentRecovery(path, channel, listener).recover());
    }
  }

  private BlockIndex recover() throws IOException {
    long at = size >= Long.BYTES ? lastLong() : -1;
    if (at >= 0 && at <= size - Frame.HEADER && isIntact(at, Frame.INDEX)) {
      return BlockIndex.read(bytes, Frame.HEADER);
    }
    scan();
    if (committedEnd < size) {
      listener.cutOff(path, size - committedEnd);
      channel.truncate(committedEnd);
    }
    try {
      appendIndex();
    } catch (IOException e) {
      channel.truncate(committedEnd);
      listener.failed("writing the index of " + path, e);
    }
    return index;
  }

  private long lastLong() throws IOException {
    read(size - Long.BYTES, Long.BYTES);
    return LittleEndian.getLong(bytes, 0);
  }

  private void scan() throws IOException {
    long gap = -1;
    for (long at = 0; at <= size - Frame.HEADER; ) {
      if (isFrame(at)) {
        if (gap >= 0) {
          listener.corrupt(path, gap, "no frame in " + (at - gap) + " octets");
          gap = -1;
        }
        at = take(at);
      } else {
        gap = gap < 0 ? at : gap;
        at = nextCandidate(at + 1);
      }
    }
    index.retract();
  }

  /** The next place with the first two octets of a frame, or the end. */
  private long nextCandidate(long from) throws IOException {
    for (long at = from; at < size - 1; at += WINDOW - 1) {
      int count = (int) Math.min(WINDOW, size - at);
      read(at, count);
      for (int i = 0; i < count - 1; i++) {
        if (bytes[i] == 'W' && bytes[i + 1] == 'F') {
          return at + i;
        }
      }
    }
    return size;
  }

  private boolean isFrame(long at) throws IOException {
    read(at, Frame.HEADER);
    return isIntact(at, Frame.parse(bytes).magic());
  }

  /** Leaves the frame's header in {@link #bytes} if it is intact. */
  private boolean isIntact(long at, int magic) throws IOException {
    read(at, Frame.HEADER);
    Frame frame = Frame.parse(bytes);
    if (frame.magic() != magic || !frame.isPlausible(at, size)) {
      return false;
    }
    read(at, frame.headerLength());
    return frame.isIntact(bytes);
  }

  /** Takes an intact frame whose header is in {@link #bytes}. */
  private long take(long at) throws IOException {
    Frame frame = Frame.parse(bytes);
    if (frame.magic() == Frame.BLOCK) {
      takeBlock(frame);
    } else if (frame.magic() == Frame.COMMIT) {
      index.publish();
      committedEnd = at + frame.length();
    }
    return at + frame.length();
  }

  private void takeBlock(Frame frame) throws IOException {
    try {
      BlockHeader header = BlockHeader.parse(bytes, frame);
      read(frame.offset(), frame.length());
      for (Lane lane : Lane.all()) {
        if (header.column(lane).isPresent()) {
          check(header.column(lane).get());
        }
      }
      index.add(
          new BlockEntry(
              frame.offset(), frame.length(), header.rows(), header.minTime(), header.maxTime()));
    } catch (CorruptFrameException e) {
      listener.corrupt(path, frame.offset(), e.getMessage());
    }
  }

  private void check(Column column) throws CorruptFrameException {
    CRC32C crc = new CRC32C();
    crc.update(bytes, column.offset(), column.length());
    if (column.length() > 0 && (int) crc.getValue() != column.checksum()) {
      throw new CorruptFrameException("wrong checksum of " + column.lane());
    }
  }

  /** Not forced to the disk: it can be made again. */
  private void appendIndex() throws IOException {
    Output frame = new Output();
    Frame.open(frame, Frame.INDEX);
    index.write(frame);
    frame.putLong(committedEnd);
    Frame.seal(frame, committedEnd, 0);
    channel.write(ByteBuffer.wrap(frame.bytes(), 0, frame.size()), committedEnd);
  }

  private void read(long offset, int length) throws IOException {
    if (bytes.length < length) {
      bytes = new byte[length];
    }
    ByteBuffer buffer = ByteBuffer.wrap(bytes, 0, length);
    while (buffer.hasRemaining()) {
      if (channel.read(buffer, offset + buffer.position()) < 0) {
        throw new EOFException("wanted " + length + " octets at " + offset + " of " + path);
      }
    }
  }
}
