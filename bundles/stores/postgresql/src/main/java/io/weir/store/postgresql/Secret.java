package io.weir.store.postgresql;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.Map;
import java.util.Set;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Where a password comes from: {@code env:NAME}, {@code file:PATH} (its first line), {@code
 * encrypted:BASE64} (12 octets of nonce, then AES-256-GCM), or empty for none. Never a plain one.
 * No message tells any of it.
 */
record Secret(String source, String keyFile) {

  private static final int NONCE = 12;
  private static final int TAG_BITS = 128;
  private static final Set<PosixFilePermission> OWNER =
      Set.of(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE);

  /**
   * The password itself.
   *
   * @throws IllegalArgumentException saying what was wanted
   */
  String value(Map<String, String> environment) {
    if (source.isEmpty()) {
      return "";
    }
    String rest = source.substring(source.indexOf(':') + 1);
    if (source.startsWith("env:")) {
      if (!environment.containsKey(rest)) {
        throw new IllegalArgumentException(
            "wanted the password in the environment variable " + rest + ", which is not set");
      }
      return environment.get(rest);
    }
    if (source.startsWith("file:")) {
      return read(rest);
    }
    if (source.startsWith("encrypted:")) {
      return decrypted(rest);
    }
    throw new IllegalArgumentException(
        "wanted password as env:NAME, file:PATH or encrypted:VALUE, got something else");
  }

  private static String read(String file) {
    try {
      return Files.readString(Path.of(file)).lines().findFirst().orElse("");
    } catch (IOException e) {
      throw new IllegalArgumentException("wanted a secret in the file " + file + ": " + e, e);
    }
  }

  private String decrypted(String value) {
    try {
      byte[] octets = Base64.getDecoder().decode(value);
      Cipher cipher = cipher(Cipher.DECRYPT_MODE, Arrays.copyOf(octets, NONCE));
      byte[] plain = cipher.doFinal(octets, NONCE, octets.length - NONCE);
      return new String(plain, StandardCharsets.UTF_8);
    } catch (GeneralSecurityException | IllegalArgumentException | IOException e) {
      throw new IllegalArgumentException(
          "the encrypted password does not fit the key in key.file '"
              + keyFile
              + "': "
              + e.getClass().getSimpleName(),
          e);
    }
  }

  /** The source that says this password. */
  String encrypted(String password) throws GeneralSecurityException, IOException {
    byte[] nonce = new byte[NONCE];
    new SecureRandom().nextBytes(nonce);
    byte[] sealed =
        cipher(Cipher.ENCRYPT_MODE, nonce).doFinal(password.getBytes(StandardCharsets.UTF_8));
    byte[] octets = Arrays.copyOf(nonce, NONCE + sealed.length);
    System.arraycopy(sealed, 0, octets, NONCE, sealed.length);
    return "encrypted:" + Base64.getEncoder().encodeToString(octets);
  }

  private Cipher cipher(int mode, byte[] nonce) throws GeneralSecurityException, IOException {
    if (!OWNER.containsAll(Files.getPosixFilePermissions(Path.of(keyFile)))) {
      throw new IOException("wanted a key file that its owner alone can read (mode 0600)");
    }
    byte[] key = Base64.getDecoder().decode(read(keyFile).strip());
    Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
    cipher.init(mode, new SecretKeySpec(key, "AES"), new GCMParameterSpec(TAG_BITS, nonce));
    return cipher;
  }

  @Override
  public String toString() {
    return "Secret";
  }
}
