package io.weir.store.series.file;

import java.io.Closeable;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** Keeps a directory to one store of one process. The system lets go when the process ends. */
final class DirectoryLock implements Closeable {

  private final FileChannel channel;

  DirectoryLock(Path directory) throws IOException {
    channel =
        FileChannel.open(
            directory.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    if (!isTaken()) {
      channel.close();
      throw new IOException("wanted " + directory + " for this store alone, but another has it");
    }
  }

  private boolean isTaken() throws IOException {
    try {
      FileLock lock = channel.tryLock();
      return lock != null;
    } catch (OverlappingFileLockException e) {
      return false;
    }
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }
}
