package io.weir.library.credentials;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;

/**
 * Encrypts secrets with the key in a file. An encrypted one is 12 random octets, the nonce, and
 * what AES-256-GCM gives with it (NIST SP 800-38D), in Base64. Any thread; reads the file each
 * time.
 */
public final class Encryption {

  private static final int NONCE = 12;
  private static final int TAG = 16;

  private final SecureRandom random = new SecureRandom();
  private final KeyFile keyFile;

  /** With the key that {@link KeyFile} says. */
  public Encryption(Path keyFile) {
    this.keyFile = new KeyFile(keyFile.toAbsolutePath());
  }

  /** With the key in etc/ of the installation that this process runs. */
  public static Encryption ofThisProcess() {
    return new Encryption(Path.of(System.getProperty("karaf.etc", "etc"), "encryption.key"));
  }

  /**
   * Says a secret in a text that only the key's owner can read; another one each time.
   *
   * @throws IllegalArgumentException saying what is wrong with the key
   */
  public String encrypt(Secret secret) {
    byte[] nonce = new byte[NONCE];
    random.nextBytes(nonce);
    byte[] plain = secret.reveal().getBytes(StandardCharsets.UTF_8);
    try {
      byte[] sealed = cipher(Cipher.ENCRYPT_MODE, nonce).doFinal(plain);
      byte[] octets = Arrays.copyOf(nonce, NONCE + sealed.length);
      System.arraycopy(sealed, 0, octets, NONCE, sealed.length);
      return Base64.getEncoder().encodeToString(octets);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("this JVM has no AES-256-GCM", e);
    }
  }

  /**
   * The secret that was encrypted.
   *
   * @throws IllegalArgumentException saying what is wrong with the key or the text
   */
  public Secret decrypt(String encrypted) {
    byte[] octets = octets(encrypted);
    try {
      Cipher cipher = cipher(Cipher.DECRYPT_MODE, Arrays.copyOf(octets, NONCE));
      byte[] plain = cipher.doFinal(octets, NONCE, octets.length - NONCE);
      return new Secret(new String(plain, StandardCharsets.UTF_8));
    } catch (AEADBadTagException e) {
      throw new IllegalArgumentException(
          "wanted a text that was encrypted with " + keyFile + ", got another", e);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("this JVM has no AES-256-GCM", e);
    }
  }

  private static byte[] octets(String encrypted) {
    byte[] octets = KeyFile.base64(encrypted);
    if (octets.length < NONCE + TAG) {
      throw new IllegalArgumentException("wanted an encrypted text in Base64, got a part of one");
    }
    return octets;
  }

  private Cipher cipher(int mode, byte[] nonce) throws GeneralSecurityException {
    Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
    cipher.init(mode, keyFile.key(), new GCMParameterSpec(TAG * Byte.SIZE, nonce));
    return cipher;
  }
}
