package io.weir.library.snmp;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.SecureRandom;
import java.util.HexFormat;

/**
 * Our own engine (RFC 3411, section 3.1.1): an identifier that stays, and a count of boots that
 * grows with each start (RFC 3414, section 2.2.1). Immutable.
 */
public final class LocalEngine {

  private static final String FORM = "[0-9a-f]{10,64} \\d{1,10}\\n";

  private final byte[] id;
  private final int boots;

  private LocalEngine(byte[] id, int boots) {
    this.id = id;
    this.boots = boots;
  }

  /**
   * Reads the engine that a file keeps, or makes one, and counts this boot. What is returned is on
   * disk.
   *
   * @throws IOException if the file cannot be read or written, or holds something else
   */
  public static LocalEngine boot(Path file) throws IOException {
    LocalEngine engine = Files.exists(file) ? next(file) : new LocalEngine(fresh(), 1);
    engine.keep(file);
    return engine;
  }

  private static LocalEngine next(Path file) throws IOException {
    String kept = Files.readString(file, StandardCharsets.US_ASCII);
    if (!kept.matches(FORM)) {
      throw new IOException(
          file
              + ": wanted an engine's identifier in hexadecimal and its boots, got something else");
    }
    String[] parts = kept.strip().split(" ", -1);
    long boots = Math.min(Integer.MAX_VALUE, Long.parseLong(parts[1]) + 1);
    return new LocalEngine(HexFormat.of().parseHex(parts[0]), (int) boots);
  }

  /** RFC 3411, section 5, SnmpEngineID: an enterprise (here net-snmp's free range) and octets. */
  private static byte[] fresh() {
    byte[] random = new byte[8];
    new SecureRandom().nextBytes(random);
    return ByteBuffer.allocate(13).putInt(0x80000000 | 4976).put((byte) 5).put(random).array();
  }

  private void keep(Path file) throws IOException {
    Path folder = file.toAbsolutePath().getParent();
    Files.createDirectories(folder);
    Path next = folder.resolve(file.getFileName() + ".next");
    byte[] line =
        (HexFormat.of().formatHex(id) + " " + boots + "\n").getBytes(StandardCharsets.US_ASCII);
    try (FileChannel out =
        FileChannel.open(
            next,
            StandardOpenOption.CREATE,
            StandardOpenOption.TRUNCATE_EXISTING,
            StandardOpenOption.WRITE)) {
      out.write(ByteBuffer.wrap(line));
      out.force(true);
    }
    Files.move(next, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    try (FileChannel entry = FileChannel.open(folder, StandardOpenOption.READ)) {
      entry.force(true);
    }
  }

  /** A copy. */
  public byte[] id() {
    return id.clone();
  }

  public int boots() {
    return boots;
  }
}
