package io.weir.store.series.file;

import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The name of a segment says which journals it holds: {@code FIRST-LAST.series}.
 *
 * @param first the number of the first journal
 * @param last the number of the last
 */
record SegmentName(long first, long last) {

  private static final Pattern FORM = Pattern.compile("(\\d{10,18})-(\\d{10,18})\\.series");

  static Optional<SegmentName> of(Path file) {
    Matcher matcher = FORM.matcher(file.getFileName().toString());
    return matcher.matches()
        ? Optional.of(
            new SegmentName(Long.parseLong(matcher.group(1)), Long.parseLong(matcher.group(2))))
        : Optional.empty();
  }

  Path in(Path directory) {
    return directory.resolve(String.format("%010d-%010d.series", first, last));
  }

  boolean holds(long journal) {
    return first <= journal && journal <= last;
  }

  /** Whether all of another segment is in this one. */
  boolean covers(SegmentName other) {
    return !equals(other) && holds(other.first) && holds(other.last);
  }
}
