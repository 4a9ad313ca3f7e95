package io.weir.cli.encrypt;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.weir.cli.Console;
import io.weir.cli.UsageException;
import io.weir.library.credentials.Credentials;
import io.weir.library.credentials.Encryption;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EncryptCommandTest {

  private static final String SECRET = "it's \"a\\b\" !1 $x ü";

  @TempDir private Path folder;
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();
  private Path key;

  @BeforeEach
  void makeKey() throws Exception {
    key = folder.resolve("key");
    Files.writeString(key, Base64.getEncoder().encodeToString(new byte[32]));
    Files.setPosixFilePermissions(key, PosixFilePermissions.fromString("rw-------"));
  }

  private int run(String input, String... arguments) throws Exception {
    PrintStream errors = new PrintStream(err, true, UTF_8);
    Console console = new Console(new ByteArrayInputStream(input.getBytes(UTF_8)), out, errors);
    return new EncryptCommand().run(List.of(arguments), console);
  }

  @Test
  void aStoreReadsWhatIsPrinted() throws Exception {
    assertEquals(0, run(SECRET + "\nmore\n", key.toString()));
    String printed = out.toString(UTF_8);
    assertTrue(printed.matches("encrypted:[A-Za-z0-9+/=]+\n"), printed);
    Credentials credentials = new Credentials(Map.of(), new Encryption(key));
    assertEquals(SECRET, credentials.read("password", printed).reveal());
  }

  @Test
  void aMissingKeyIsNamed() throws Exception {
    assertEquals(1, run(SECRET, folder.resolve("none").toString()));
    assertTrue(err.toString(UTF_8).contains(folder.resolve("none").toString()));
    assertEquals(0, out.size());
  }

  @Test
  void withoutASecretThereIsNothingToEncrypt() {
    assertThrows(UsageException.class, () -> run("\n", key.toString()));
    assertThrows(UsageException.class, () -> run("", key.toString()));
    assertThrows(UsageException.class, () -> run(SECRET, key.toString(), SECRET));
  }
}
