package io.weir.library.credentials;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.Base64;
import java.util.Set;
import javax.crypto.spec.SecretKeySpec;

/**
 * Holds a key of AES-256, 32 octets in Base64, that nobody but the file's owner may read.
 *
 * @param path the file, or a link to it
 */
record KeyFile(Path path) {

  private static final int OCTETS = 32;
  private static final Set<PosixFilePermission> OWNER =
      Set.of(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE);

  /**
   * The key as it is there now.
   *
   * @throws IllegalArgumentException saying what is wrong with the file, and nothing of the key
   */
  SecretKeySpec key() {
    byte[] key = base64(text());
    if (key.length != OCTETS) {
      throw new IllegalArgumentException("wanted 32 octets in Base64 in " + path + ", got others");
    }
    return new SecretKeySpec(key, "AES");
  }

  private String text() {
    try {
      if (!OWNER.containsAll(Files.getPosixFilePermissions(path))) {
        throw new IllegalArgumentException(
            "wanted that only the owner may read " + path + " (chmod 600), got more");
      }
      return Files.readString(path).strip();
    } catch (IOException e) {
      throw new IllegalArgumentException("wanted the key that the first start makes, got " + e, e);
    }
  }

  /** Nothing where a text is no Base64; what is wrong with it would be a quotation. */
  static byte[] base64(String text) {
    try {
      return Base64.getDecoder().decode(text);
    } catch (IllegalArgumentException e) {
      return new byte[0];
    }
  }

  @Override
  public String toString() {
    return path.toString();
  }
}
