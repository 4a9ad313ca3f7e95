package io.weir.optimizer.trafficengineering.model;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** Where the traffic engineering data is that lies beside the project. */
final class SharedData {

  private SharedData() {}

  /** A folder of it; skips the test where it is not at hand. */
  static Path folder(String name) {
    Path start = Path.of("").toAbsolutePath();
    Path folder =
        Stream.iterate(start, up -> up != null, Path::getParent)
            .map(up -> up.resolve("../shared/data/te").resolve(name).normalize())
            .filter(Files::isDirectory)
            .findFirst()
            .orElse(start);
    assumeTrue(!folder.equals(start), "skipped: there is no ../shared/data/te/" + name);
    return folder;
  }
}
