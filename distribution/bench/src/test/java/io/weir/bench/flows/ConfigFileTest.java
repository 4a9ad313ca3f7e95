package io.weir.bench.flows;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConfigFileTest {
  @TempDir private Path folder;

  @Test
  void replacesAnOptionAndKeepsTheRest() throws IOException {
    Path file = folder.resolve("a.cfg");
    Files.write(file, List.of("# port = 1", "host = 127.0.0.1", "port = 2055"));
    ConfigFile.edit(file, Map.of("port", 3000));
    assertEquals(
        List.of("# port = 1", "host = 127.0.0.1", "port = 3000"), Files.readAllLines(file));
    assertEquals(Map.of("host", "127.0.0.1", "port", "3000"), ConfigFile.read(file));
  }

  @Test
  void makesAFileThatIsNotThere() throws IOException {
    Path file = folder.resolve("b.cfg");
    ConfigFile.edit(file, Map.of("port", 3000));
    assertEquals(Map.of("port", "3000"), ConfigFile.read(file));
  }
}
