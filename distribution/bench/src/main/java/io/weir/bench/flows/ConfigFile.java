package io.weir.bench.flows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The {@code key = value} lines of an etc/*.cfg file. */
public final class ConfigFile {
  private ConfigFile() {}

  public static Map<String, String> read(Path file) throws IOException {
    Map<String, String> options = new LinkedHashMap<>();
    for (String line : Files.readAllLines(file)) {
      int equals = line.indexOf('=');
      if (equals > 0 && !line.startsWith("#")) {
        options.put(line.substring(0, equals).strip(), line.substring(equals + 1).strip());
      }
    }
    return options;
  }

  /** Replaces the options' lines or appends them; makes the file if there is none. */
  public static void edit(Path file, Map<String, ?> options) throws IOException {
    List<String> lines = new ArrayList<>();
    for (String line : Files.exists(file) ? Files.readAllLines(file) : List.<String>of()) {
      int equals = line.indexOf('=');
      if (equals < 0 || !options.containsKey(line.substring(0, equals).strip())) {
        lines.add(line);
      }
    }
    options.forEach((key, value) -> lines.add(key + " = " + value));
    Files.write(file, lines);
  }
}
