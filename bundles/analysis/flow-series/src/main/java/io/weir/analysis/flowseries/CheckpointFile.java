package io.weir.analysis.flowseries;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.zip.CRC32C;

/** Octets that are on the disk whole, or not at all: a mark, a checksum (CRC-32C), the octets. */
final class CheckpointFile {

  private static final int MARK = 0x57465331;
  private static final int HEADER = 8;

  private final Path file;

  CheckpointFile(Path file) {
    this.file = file;
  }

  Path path() {
    return file;
  }

  /**
   * What was written last; empty if nothing is there.
   *
   * @throws IOException if the file cannot be read, or is damaged
   */
  Optional<byte[]> read() throws IOException {
    if (!Files.exists(file)) {
      return Optional.empty();
    }
    ByteBuffer all = ByteBuffer.wrap(Files.readAllBytes(file));
    if (all.remaining() < HEADER || all.getInt() != MARK) {
      throw new IOException("wanted a checkpoint, got " + all.capacity() + " octets of another");
    }
    int checksum = all.getInt();
    byte[] octets = new byte[all.remaining()];
    all.get(octets);
    if (checksum(octets) != checksum) {
      throw new IOException("the checksum does not fit");
    }
    return Optional.of(octets);
  }

  /** Replaces what was there once the octets are on the disk. */
  void write(byte[] octets) throws IOException {
    Files.createDirectories(file.toAbsolutePath().getParent());
    Path fresh = file.resolveSibling(file.getFileName() + ".new");
    ByteBuffer all = ByteBuffer.allocate(HEADER + octets.length);
    all.putInt(MARK).putInt(checksum(octets)).put(octets).flip();
    try (FileChannel channel =
        FileChannel.open(
            fresh,
            StandardOpenOption.CREATE,
            StandardOpenOption.WRITE,
            StandardOpenOption.TRUNCATE_EXISTING)) {
      while (all.hasRemaining()) {
        channel.write(all);
      }
      channel.force(true);
    }
    Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }

  void delete() throws IOException {
    Files.deleteIfExists(file);
  }

  private static int checksum(byte[] octets) {
    CRC32C crc = new CRC32C();
    crc.update(octets, 0, octets.length);
    return (int) crc.getValue();
  }
}
