package io.weir.bench.generator;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Assumptions;

/** Programs of the system that check what the generator made. */
public final class Tools {
  private Tools() {}

  /** Skips the test, by the tool's name, where the tool is not installed. */
  public static String require(String tool) {
    for (String folder : List.of("/usr/bin", "/usr/sbin", "/usr/local/bin")) {
      Path path = Path.of(folder, tool);
      if (Files.isExecutable(path)) {
        return path.toString();
      }
    }
    return Assumptions.abort(tool + " is not installed");
  }

  /** What the command prints on standard output and error. */
  static String run(List<String> command) throws IOException, InterruptedException {
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    process.waitFor();
    return output;
  }
}
