package io.weir.store.series.file;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** What is asked of a disk. The seam at which a test makes it full. */
class Disk {

  /** Writes all that remains in a buffer on the heap. */
  void write(RandomAccessFile file, long offset, ByteBuffer octets) throws IOException {
    file.seek(offset);
    file.write(octets.array(), octets.arrayOffset() + octets.position(), octets.remaining());
  }

  long freeBytes(Path directory) throws IOException {
    return Files.getFileStore(directory).getUsableSpace();
  }

  /** Returns when names made, changed or removed in a directory are on the disk itself. */
  void forceNames(Path directory) throws IOException {
    try (FileChannel names = FileChannel.open(directory, StandardOpenOption.READ)) {
      names.force(true);
    }
  }
}
