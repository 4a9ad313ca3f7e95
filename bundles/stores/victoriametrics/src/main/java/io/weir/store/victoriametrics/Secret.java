package io.weir.store.victoriametrics;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Reads a secret from a file; what goes wrong names the file, never its content. */
final class Secret {

  private Secret() {}

  /**
   * The first line of a file.
   *
   * @throws IllegalArgumentException naming the option
   */
  static String firstLine(String option, String file) {
    try (BufferedReader reader = Files.newBufferedReader(Path.of(file.strip()))) {
      String line = reader.readLine();
      if (line != null && !line.isBlank()) {
        return line.strip();
      }
    } catch (IOException e) {
      throw new IllegalArgumentException(
          option + ": wanted a file that Weir may read, got " + e, e);
    }
    throw new IllegalArgumentException(
        option + ": wanted a file whose first line is the secret, got an empty line in " + file);
  }
}
