package io.weir.store.columnar.file;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** A file to write. The seam at which a test makes disks full. */
interface Sink extends Closeable {

  /** Opens sinks. */
  @FunctionalInterface
  interface Opener {
    /** Opens a file, new or not, for writing. */
    Sink open(Path path) throws IOException;
  }

  /** Writes all that remains in the buffer. */
  void write(ByteBuffer buffer, long offset) throws IOException;

  void truncate(long size) throws IOException;

  /** Returns when everything written is on the disk itself. */
  void force() throws IOException;

  /** A sink on the file system. */
  static Sink open(Path path) throws IOException {
    FileChannel channel =
        FileChannel.open(path, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    return new Sink() {
      @Override
      public void write(ByteBuffer buffer, long offset) throws IOException {
        long at = offset;
        while (buffer.hasRemaining()) {
          at += channel.write(buffer, at);
        }
      }

      @Override
      public void truncate(long size) throws IOException {
        channel.truncate(size);
      }

      @Override
      public void force() throws IOException {
        channel.force(false);
      }

      @Override
      public void close() throws IOException {
        channel.close();
      }
    };
  }
}
