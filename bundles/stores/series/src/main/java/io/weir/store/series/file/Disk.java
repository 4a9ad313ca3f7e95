package io.weir.store.series.file;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** What is asked of a disk. The seam at which a test makes it full. */
class Disk {

  void write(RandomAccessFile file, long offset, byte[] octets, int length) throws IOException {
    file.seek(offset);
    file.write(octets, 0, length);
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
