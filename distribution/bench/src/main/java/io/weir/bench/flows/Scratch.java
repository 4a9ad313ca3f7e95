package io.weir.bench.flows;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;

/** A temporary folder that goes when it is closed. */
public record Scratch(Path path) implements Closeable {
  public static Scratch create(String purpose) throws IOException {
    return new Scratch(Files.createTempDirectory("weir-bench-" + purpose + "-"));
  }

  /** An empty folder of this name inside. */
  public Path emptyFolder(String name) throws IOException {
    Path folder = path.resolve(name);
    delete(folder);
    return Files.createDirectories(folder);
  }

  private static void delete(Path folder) throws IOException {
    if (!Files.exists(folder)) {
      return;
    }
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(each);
      }
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  @Override
  public void close() throws IOException {
    delete(path);
  }
}
