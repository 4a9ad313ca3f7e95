package io.weir.store.postgresqlflows;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/** Finds the password; what goes wrong names where it was looked for, never what was there. */
final class Secret {

  private Secret() {}

  /**
   * The password, if one is configured.
   *
   * @throws IllegalArgumentException naming the option
   */
  static Optional<String> of(PostgresqlFlowsConfig config, Map<String, String> environment) {
    boolean file = !config.passwordFile().isBlank();
    boolean variable = !config.passwordEnvironment().isBlank();
    if (file && variable) {
      throw new IllegalArgumentException(
          "wanted passwordFile or passwordEnvironment to be set, got both");
    }
    if (file) {
      return Optional.of(firstLine(config.passwordFile().strip()));
    }
    return variable
        ? Optional.of(variable(config.passwordEnvironment().strip(), environment))
        : Optional.empty();
  }

  private static String variable(String name, Map<String, String> environment) {
    String value = environment.get(name);
    if (value == null || value.isEmpty()) {
      throw new IllegalArgumentException(
          "passwordEnvironment: wanted a variable that is set, got " + name);
    }
    return value;
  }

  private static String firstLine(String file) {
    try (BufferedReader reader = Files.newBufferedReader(Path.of(file))) {
      String line = reader.readLine();
      if (line != null && !line.isBlank()) {
        return line.strip();
      }
    } catch (IOException e) {
      throw new IllegalArgumentException(
          "passwordFile: wanted a file that Weir may read, got " + e, e);
    }
    throw new IllegalArgumentException(
        "passwordFile: wanted the password in the first line, got an empty one in " + file);
  }
}
