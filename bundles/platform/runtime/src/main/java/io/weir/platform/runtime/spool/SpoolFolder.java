package io.weir.platform.runtime.spool;

import java.io.Closeable;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.UUID;

/** The folder of a log: one process has it at a time, and the log has a name. */
final class SpoolFolder implements Closeable {

  private final FileChannel channel;
  private final String name;

  private SpoolFolder(FileChannel channel, String name) {
    this.channel = channel;
    this.name = name;
  }

  static SpoolFolder lock(Path directory) throws IOException {
    FileChannel channel =
        FileChannel.open(
            directory.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    try {
      if (!isLocked(channel)) {
        throw new IOException("another process uses " + directory);
      }
      return new SpoolFolder(channel, named(directory.resolve("name")));
    } catch (IOException e) {
      channel.close();
      throw e;
    }
  }

  private static boolean isLocked(FileChannel channel) throws IOException {
    try {
      FileLock lock = channel.tryLock();
      return lock != null;
    } catch (OverlappingFileLockException e) {
      return false;
    }
  }

  private static String named(Path file) throws IOException {
    try {
      return UUID.fromString(Files.readString(file).strip()).toString();
    } catch (NoSuchFileException | IllegalArgumentException e) {
      String fresh = UUID.randomUUID().toString();
      Path written = file.resolveSibling("name.new");
      Files.writeString(written, fresh);
      Files.move(written, file, StandardCopyOption.ATOMIC_MOVE);
      return fresh;
    }
  }

  String name() {
    return name;
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }
}
