package io.weir.platform.runtime.spool;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A file of records. Its name says with which it begins, so that a file of which nothing can be
 * read still has its place.
 */
record Segment(Path path, long firstNumber, long firstRow) implements Comparable<Segment> {

  private static final Pattern NAME = Pattern.compile("(\\d{19})-(\\d{19})\\.spool");

  static Segment in(Path directory, long firstNumber, long firstRow) {
    String name = String.format("%019d-%019d.spool", firstNumber, firstRow);
    return new Segment(directory.resolve(name), firstNumber, firstRow);
  }

  /** All segments of a folder, in order. */
  static List<Segment> all(Path directory) throws IOException {
    try (Stream<Path> files = Files.list(directory)) {
      return files.map(Segment::named).flatMap(Optional::stream).sorted().toList();
    }
  }

  private static Optional<Segment> named(Path path) {
    Matcher name = NAME.matcher(path.getFileName().toString());
    try {
      return name.matches()
          ? Optional.of(
              new Segment(path, Long.parseLong(name.group(1)), Long.parseLong(name.group(2))))
          : Optional.empty();
    } catch (NumberFormatException e) {
      return Optional.empty();
    }
  }

  @Override
  public int compareTo(Segment other) {
    return Long.compare(firstNumber, other.firstNumber);
  }
}
