package io.weir.store.columnar.file;

import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * A file of blocks, to read. Any thread may read; those who do {@linkplain #retain hold} it, so
 * that deleting it only takes its name away until they are done.
 */
public final class Segment implements Closeable {

  private final Path path;
  private final FileChannel channel;
  private final BlockIndex index;
  private volatile long bytes;
  private int holders = 1;

  private Segment(Path path, BlockIndex index) throws IOException {
    this.path = path;
    this.index = index;
    this.channel = FileChannel.open(path, StandardOpenOption.READ);
    this.bytes = channel.size();
  }

  /** Opens a file with blocks that are known already. */
  static Segment open(Path path, BlockIndex index) throws IOException {
    return new Segment(path, index);
  }

  Path path() {
    return path;
  }

  BlockIndex index() {
    return index;
  }

  /** Octets on disk. */
  long bytes() {
    return bytes;
  }

  void grownTo(long newBytes) {
    bytes = newBytes;
  }

  /** Fills the first {@code length} octets of the array, or throws. */
  void read(long offset, byte[] into, int length) throws IOException {
    ByteBuffer buffer = ByteBuffer.wrap(into, 0, length);
    while (buffer.hasRemaining()) {
      if (channel.read(buffer, offset + buffer.position()) < 0) {
        throw new EOFException("wanted " + length + " octets at " + offset + " of " + path);
      }
    }
  }

  long size() throws IOException {
    return channel.size();
  }

  /**
   * Holds it open for a reader, who calls {@link #close} when done.
   *
   * @return false if it is closed already
   */
  synchronized boolean retain() {
    if (holders == 0) {
      return false;
    }
    holders++;
    return true;
  }

  /** Gives up one hold; the last closes the file. */
  @Override
  public synchronized void close() throws IOException {
    holders--;
    if (holders == 0) {
      channel.close();
    }
  }

  /** Takes the file's name away and gives up the owner's hold. */
  void delete() throws IOException {
    Files.deleteIfExists(path);
    close();
  }

  @Override
  public String toString() {
    return path.getFileName().toString();
  }
}
