package io.weir.platform.runtime.spool;

import java.io.Closeable;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Path;

/**
 * A file to write: the seam at which a test makes disks full. It survives an interrupt of its
 * thread, which a channel does not.
 */
interface Sink extends Closeable {

  /** Opens sinks. */
  @FunctionalInterface
  interface Opener {
    /** Opens a file, new or not, for writing. */
    Sink open(Path path) throws IOException;

    /** Octets that the disk of a folder still has room for, about. */
    default long room(Path directory) {
      return directory.toFile().getUsableSpace();
    }
  }

  void write(byte[] octets, int length, long offset) throws IOException;

  void truncate(long size) throws IOException;

  /** Returns when everything written is on the disk itself. */
  void force() throws IOException;

  /** A sink on the file system. */
  static Sink open(Path path) throws IOException {
    RandomAccessFile file = new RandomAccessFile(path.toFile(), "rw");
    return new Sink() {
      @Override
      public void write(byte[] octets, int length, long offset) throws IOException {
        file.seek(offset);
        file.write(octets, 0, length);
      }

      @Override
      public void truncate(long size) throws IOException {
        file.setLength(size);
      }

      @Override
      public void force() throws IOException {
        file.getFD().sync();
      }

      @Override
      public void close() throws IOException {
        file.close();
      }
    };
  }
}
