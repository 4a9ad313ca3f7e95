package io.weir.library.credentials;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Base64;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CredentialsTest {

  private static final String SECRET = "pa ss/wörd:@=&#";

  @TempDir private Path folder;
  private Path keyFile;
  private Encryption encryption;
  private Credentials credentials;

  @BeforeEach
  void makeKey() throws IOException {
    keyFile = folder.resolve("encryption.key");
    write(keyFile, Base64.getEncoder().encodeToString(new byte[32]) + "\n", "rw-------");
    encryption = new Encryption(keyFile);
    credentials = new Credentials(Map.of("DB", SECRET, "EMPTY", ""), encryption);
  }

  private static Path write(Path file, String text, String mode) throws IOException {
    Files.writeString(file, text);
    return Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(mode));
  }

  private String read(String configured) {
    return credentials.read("password", configured).reveal();
  }

  private void assertRefused(String configured, String sentence) {
    IllegalArgumentException refusal =
        assertThrows(IllegalArgumentException.class, () -> read(configured));
    for (Throwable cause = refusal; cause != null; cause = cause.getCause()) {
      assertFalse(cause.toString().contains(SECRET), cause.toString());
    }
    String message = refusal.getMessage();
    assertTrue(message.startsWith("password: wanted ") && message.contains(sentence), message);
    assertEquals(1, message.lines().count(), message);
  }

  @Test
  void everySourceGivesTheSecret() throws IOException {
    Path file = Files.writeString(folder.resolve("password"), SECRET + "\r\nmore\n");
    assertEquals(SECRET, read(SECRET));
    assertEquals(SECRET, read("env:DB"));
    assertEquals(SECRET, read(" file:" + file));
    assertEquals(SECRET, read("encrypted:" + encryption.encrypt(new Secret(SECRET))));
    assertTrue(credentials.read("password", " ").isEmpty());
  }

  @Test
  void aWrongReferenceIsSaidInOneSentence() throws IOException {
    assertRefused("env:NONE", "environment variable NONE to be set");
    assertRefused("env:EMPTY", "environment variable EMPTY to be set");
    assertRefused("file:" + folder.resolve("none"), "a file that Weir may read");
    assertRefused("file:\0", "a file that Weir may read");
    Path empty = Files.writeString(folder.resolve("empty"), "\n" + SECRET);
    assertRefused("file:" + empty, "in the first line");
  }

  @Test
  void aSecretIsNeverShown() {
    assertEquals("***", new Secret(SECRET).toString());
    assertEquals("", Secret.NONE.toString());
    assertEquals(Secret.NONE.isEmpty(), Secret.NONE.reveal().isEmpty());
  }

  @Test
  void noTwoEncryptedTextsAreAlike() {
    Secret secret = new Secret(SECRET);
    assertNotEquals(encryption.encrypt(secret), encryption.encrypt(secret));
  }

  /** Encrypted by OpenSSL's AES-256-GCM: the format is written down, not only read back. */
  @Test
  void theFormatIsNonceCiphertextAndTag() {
    assertEquals("sesame", read("encrypted:AAECAwQFBgcICQoL+65AM22Y7WWUGl49wP+csYfiMTVNFQ=="));
  }

  @Test
  void aTextThatWasTamperedWithIsRefused() {
    byte[] octets = Base64.getDecoder().decode(encryption.encrypt(new Secret(SECRET)));
    for (int i = 0; i < octets.length; i++) {
      octets[i] ^= 1;
      assertRefused("encrypted:" + Base64.getEncoder().encodeToString(octets), "got another");
      octets[i] ^= 1;
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "AAAA", "not Base64!", "AAECAwQFBgcICQoLAAECAwQFBgcICQ=="})
  void aTextThatIsCutOffIsRefused(String text) {
    assertRefused("encrypted:" + text, "an encrypted text in Base64");
  }

  @Test
  void aKeyThatOthersMayReadIsRefused() throws IOException {
    String text = "encrypted:" + encryption.encrypt(new Secret(SECRET));
    for (String mode : new String[] {"rw-r-----", "rw----r--", "rw--w----", "rwx------"}) {
      write(keyFile, Files.readString(keyFile), mode);
      assertRefused(text, "only the owner may read " + keyFile);
    }
  }

  @Test
  void aWrongKeyIsRefused() throws IOException {
    String text = "encrypted:" + encryption.encrypt(new Secret(SECRET));
    byte[] other = new byte[32];
    other[0] = 1;
    write(keyFile, Base64.getEncoder().encodeToString(other), "rw-------");
    assertRefused(text, "encrypted with " + keyFile);
    write(keyFile, Base64.getEncoder().encodeToString(new byte[16]), "rw-------");
    assertRefused(text, "32 octets in Base64");
    write(keyFile, "no Base64 at all!", "rw-------");
    assertRefused(text, "32 octets in Base64");
    Files.delete(keyFile);
    assertRefused(text, "the key that the first start makes");
  }
}
