package io.weir.firststart;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FirstStartTest {
  private static final String GROUP = "_g_\\:admingroup = group,admin";

  private static final List<String> FILES =
      List.of("users.properties", "keys.properties", "admin.key", "encryption.key");

  @TempDir Path etc;

  @BeforeEach
  void ship() throws IOException {
    Files.writeString(etc.resolve("users.properties"), "# nobody\n" + GROUP + "\n");
    Files.writeString(etc.resolve("keys.properties"), "# nobody\n" + GROUP + "\n");
  }

  @Test
  void saysThePasswordThatItStoresHashed() throws IOException {
    Matcher said = Pattern.compile("user admin is (\\w{20})\n").matcher(start());

    assertTrue(said.find());
    assertEquals(
        List.of(
            "# nobody",
            GROUP,
            "admin = " + new Password(said.group(1)).stored() + ",_g_:admingroup"),
        Files.readAllLines(etc.resolve("users.properties")));
  }

  @Test
  void secondStartChangesAndSaysNothing() throws IOException {
    start();
    String users = Files.readString(etc.resolve("users.properties"));
    String keys = Files.readString(etc.resolve("keys.properties"));
    String key = Files.readString(etc.resolve("admin.key"));
    String encryptionKey = Files.readString(etc.resolve("encryption.key"));

    assertEquals("", start());
    assertEquals(users, Files.readString(etc.resolve("users.properties")));
    assertEquals(keys, Files.readString(etc.resolve("keys.properties")));
    assertEquals(key, Files.readString(etc.resolve("admin.key")));
    assertEquals(encryptionKey, Files.readString(etc.resolve("encryption.key")));
  }

  @Test
  void leavesTheUsersThatAnOperatorAdded() throws IOException {
    Files.writeString(etc.resolve("users.properties"), "alice = secret,admin\n");

    assertEquals("", start());
    assertEquals("alice = secret,admin\n", Files.readString(etc.resolve("users.properties")));
  }

  @Test
  void onlyTheOwnerReadsWhatIsSecret() throws IOException {
    start();

    for (String name : FILES) {
      assertEquals(
          PosixFilePermissions.fromString("rw-------"),
          Files.getPosixFilePermissions(etc.resolve(name)),
          name);
    }
    try (Stream<Path> files = Files.list(etc)) {
      assertEquals(FILES.size(), files.count(), "no draft is left behind");
    }
  }

  @Test
  void theKeyThatEncryptsHas256RandomBits() throws IOException {
    start();
    byte[] one =
        Base64.getDecoder().decode(Files.readString(etc.resolve("encryption.key")).strip());
    Files.delete(etc.resolve("encryption.key"));
    start();
    byte[] other =
        Base64.getDecoder().decode(Files.readString(etc.resolve("encryption.key")).strip());

    assertEquals(32, one.length);
    assertFalse(Arrays.equals(one, other));
  }

  @Test
  void aKeyThatIsKeptElsewhereStays() throws IOException {
    Path elsewhere = etc.resolveSibling(etc.getFileName() + "-secrets").resolve("key");
    Files.createSymbolicLink(etc.resolve("encryption.key"), elsewhere);
    start();

    assertEquals(elsewhere, Files.readSymbolicLink(etc.resolve("encryption.key")));
  }

  @Test
  void noTwoInstallationsShareAPassword() {
    SecureRandom random = new SecureRandom();

    assertFalse(
        Password.generate(random).text().equals(Password.generate(random).text()),
        "two passwords in a row were the same");
  }

  private String start() throws IOException {
    ByteArrayOutputStream console = new ByteArrayOutputStream();
    try (PrintStream out = new PrintStream(console, true, UTF_8)) {
      new FirstStart(etc, new SecureRandom(), out).prepare();
    }
    return console.toString(UTF_8);
  }
}
