package io.weir.store.series.file;

import java.io.Closeable;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.file.Path;

/**
 * A file of frames to append to and read from, by any thread. Not a channel: an interrupt of a
 * reading thread must not close it.
 */
final class FrameFile implements Closeable {

  private final Path path;
  private final Disk disk;
  private final RandomAccessFile file;
  private long end;
  private boolean torn;

  private FrameFile(Path path, Disk disk, RandomAccessFile file) throws IOException {
    this.path = path;
    this.disk = disk;
    this.file = file;
    this.end = file.length();
  }

  /** Opens a file, new or not. */
  static FrameFile open(Path path, Disk disk) throws IOException {
    return new FrameFile(path, disk, new RandomAccessFile(path.toFile(), "rw"));
  }

  Path path() {
    return path;
  }

  synchronized long end() {
    return end;
  }

  /** Appends all of a buffer, or throws and has appended nothing. Returns where it begins. */
  synchronized long append(ByteBuffer frame) throws IOException {
    if (torn) {
      file.setLength(end);
      torn = false;
    }
    torn = true;
    disk.write(file, end, frame);
    torn = false;
    long at = end;
    end += frame.limit();
    return at;
  }

  /** Reads octets; fewer where the file ends. */
  synchronized ByteBuffer read(long offset, long length) throws IOException {
    int there = (int) Math.max(0, Math.min(length, end - offset));
    byte[] octets = new byte[there];
    file.seek(offset);
    file.readFully(octets);
    return ByteBuffer.wrap(octets);
  }

  /** Returns when all is on the disk itself. */
  void force() throws IOException {
    file.getFD().sync();
  }

  @Override
  public void close() throws IOException {
    file.close();
  }
}
