package io.weir.library.credentials;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Map;

/**
 * Finds the secrets that a configuration names: {@code env:NAME} is the value of an environment
 * variable, {@code file:PATH} the first line of a file in UTF-8, {@code encrypted:TEXT} what {@link
 * Encryption} made; anything else is the secret itself.
 */
public final class Credentials {

  /** Begins an encrypted value. */
  public static final String ENCRYPTED = "encrypted:";

  private static final String VARIABLE = "env:";
  private static final String FILE = "file:";
  private static final int LONGEST_FILE = 1 << 16;

  private final Map<String, String> environment;
  private final Encryption encryption;

  public Credentials(Map<String, String> environment, Encryption encryption) {
    this.environment = Map.copyOf(environment);
    this.encryption = encryption;
  }

  /** Those of this process: its environment, and the key in the installation's etc/. */
  public static Credentials ofThisProcess() {
    return new Credentials(System.getenv(), Encryption.ofThisProcess());
  }

  /**
   * The secret that an option names, {@link Secret#NONE} where it is empty. Blocks on the file.
   *
   * @throws IllegalArgumentException naming the option and what is wrong, nothing of the secret
   */
  public Secret read(String option, String configured) {
    String value = configured.strip();
    try {
      if (value.startsWith(VARIABLE)) {
        return variable(value.substring(VARIABLE.length()));
      }
      if (value.startsWith(FILE)) {
        return firstLine(value.substring(FILE.length()));
      }
      return value.startsWith(ENCRYPTED)
          ? encryption.decrypt(value.substring(ENCRYPTED.length()))
          : new Secret(value);
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(option + ": " + e.getMessage(), e);
    }
  }

  private Secret variable(String name) {
    String value = environment.getOrDefault(name, "");
    if (value.isEmpty()) {
      throw new IllegalArgumentException(
          "wanted the environment variable " + name + " to be set, got nothing");
    }
    return new Secret(value);
  }

  private static Secret firstLine(String file) {
    try (InputStream in = Files.newInputStream(Path.of(file))) {
      String text = new String(in.readNBytes(LONGEST_FILE), StandardCharsets.UTF_8);
      return text.lines()
          .findFirst()
          .filter(line -> !line.isBlank())
          .map(Secret::new)
          .orElseThrow(
              () ->
                  new IllegalArgumentException(
                      "wanted the secret in the first line of " + file + ", got an empty one"));
    } catch (IOException | InvalidPathException e) {
      throw new IllegalArgumentException("wanted a file that Weir may read, got " + e, e);
    }
  }
}
