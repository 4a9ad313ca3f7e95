package io.weir.itest;

import static org.junit.Assert.assertEquals;

import io.weir.itest.Installation.Outcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** A folder of nfdump's files. */
record NfdumpFiles(Path folder) {

  /** Has nfdump itself make flows of a capture. */
  static NfdumpFiles of(Path trace, Path folder) throws Exception {
    Outcome outcome =
        Installation.run(List.of("nfpcapd", "-r", trace.toString(), "-w", folder.toString()));
    assertEquals(outcome.output(), 0, outcome.code());
    return new NfdumpFiles(folder);
  }

  /** The files, by name. */
  List<Path> files() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.sorted().toList();
    }
  }

  /** What nfdump says that they hold. */
  Sums sums() throws Exception {
    Outcome outcome = Installation.run(List.of("nfdump", "-R", folder.toString(), "-o", "csv"));
    assertEquals(outcome.output(), 0, outcome.code());
    List<String> lines = outcome.output().strip().lines().toList();
    String[] summary = lines.get(lines.size() - 1).split(",", -1);
    return new Sums(
        Long.parseLong(summary[0]), Long.parseLong(summary[2]), Long.parseLong(summary[1]));
  }
}
