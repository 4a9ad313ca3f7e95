package io.weir.library.packet;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Captures that lie beside the project, in {@code ../shared/data}; tests skip without them. */
public final class SharedData {

  private SharedData() {}

  /** A file or folder below {@code ../shared/data}. */
  public static Path path(String relative) {
    Path folder = Path.of("").toAbsolutePath();
    while (folder != null && !Files.isDirectory(folder.resolve("shared/data"))) {
      folder = folder.getParent();
    }
    assumeTrue(folder != null, "skipped: wanted ../shared/data beside the project, found none");
    return folder.resolve("shared/data").resolve(relative);
  }

  /** Every capture in these folders. */
  public static List<Path> captures(String... folders) {
    return Stream.of(folders)
        .flatMap(folder -> walk(path(folder)))
        .filter(file -> file.toString().matches(".*\\.(pcap|pcapng|cap)(\\.gz)?"))
        .sorted()
        .toList();
  }

  private static Stream<Path> walk(Path folder) {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.toList().stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
