package io.weir.platform.runtime;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.zip.CRC32C;

/**
 * What a decoder wants to know after a restart, in a file: a mark, a version, the length, a
 * checksum (CRC-32C), then the decoder's own octets. A file is there whole or not at all.
 */
final class StateFile {

  private static final int MARK = 0x57454952;
  private static final int VERSION = 1;
  private static final int HEADER = 16;

  private final Path file;

  /**
   * @param name of the collector; what no file name should hold is written as {@code %XX}
   */
  StateFile(Path directory, String name) {
    this.file = directory.resolve(safe(name) + ".state");
  }

  static String safe(String name) {
    StringBuilder text = new StringBuilder();
    name.chars().forEach(c -> text.append(isPlain(c) ? Character.toString(c) : escaped(c)));
    return text.toString();
  }

  private static boolean isPlain(int c) {
    return c < 128 && (Character.isLetterOrDigit(c) || c == '-' || c == '_');
  }

  private static String escaped(int c) {
    return String.format("%%%02X", c);
  }

  Path path() {
    return file;
  }

  /**
   * The decoder's octets; empty if none were ever written.
   *
   * @throws IOException if the file cannot be read, or is damaged
   */
  Optional<byte[]> read() throws IOException {
    if (!Files.exists(file)) {
      return Optional.empty();
    }
    ByteBuffer all = ByteBuffer.wrap(Files.readAllBytes(file));
    if (all.remaining() < HEADER || all.getInt() != MARK) {
      throw new IOException("wanted a state file, got " + all.capacity() + " octets of another");
    }
    int version = all.getInt();
    if (version != VERSION) {
      throw new IOException("wanted version " + VERSION + ", got " + version);
    }
    int length = all.getInt();
    int checksum = all.getInt();
    if (length != all.remaining()) {
      throw new IOException("wanted " + length + " octets of state, got " + all.remaining());
    }
    byte[] state = new byte[length];
    all.get(state);
    if (checksum(state) != checksum) {
      throw new IOException("the checksum does not fit");
    }
    return Optional.of(state);
  }

  /** Writes to disk before it replaces the file of before. */
  void write(byte[] state) throws IOException {
    Files.createDirectories(file.getParent());
    Path fresh = file.resolveSibling(file.getFileName() + ".new");
    ByteBuffer all = ByteBuffer.allocate(HEADER + state.length);
    all.putInt(MARK).putInt(VERSION).putInt(state.length).putInt(checksum(state)).put(state).flip();
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

  private static int checksum(byte[] state) {
    CRC32C crc = new CRC32C();
    crc.update(state, 0, state.length);
    return (int) crc.getValue();
  }
}
