package io.weir.library.graph;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Networks that lie beside the project, in {@code ../shared/data/te}; tests skip without them. */
public final class SharedData {

  private SharedData() {}

  /** The files whose names match, in all folders. */
  public static List<Path> files(String pattern) throws IOException {
    Path folder = Path.of("").toAbsolutePath();
    while (folder != null && !Files.isDirectory(folder.resolve("shared/data/te"))) {
      folder = folder.getParent();
    }
    assumeTrue(folder != null, "skipped: wanted ../shared/data/te beside the project, found none");
    try (Stream<Path> files = Files.walk(folder.resolve("shared/data/te"))) {
      return files
          .filter(Files::isRegularFile)
          .filter(file -> file.getFileName().toString().matches(pattern))
          .sorted()
          .toList();
    }
  }
}
