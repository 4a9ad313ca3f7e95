package io.weir.library.view;

import io.weir.api.flow.FieldSelection;
import io.weir.api.flow.FlowField;
import io.weir.api.flow.FlowFilter;
import io.weir.api.flow.FlowQuery;
import io.weir.api.flow.Measure;
import io.weir.api.flow.TimeRange;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What was asked for, by name, as options of a command or parameters of a URL. Whatever cannot be
 * read throws {@link IllegalArgumentException} that says what was wanted and what was got.
 */
public final class Options {

  /** As long as a filter may be. */
  public static final int MAX_FILTER_LENGTH = 4000;

  private static final Duration USUAL_RANGE = Duration.ofHours(1);
  private static final int MAX_FIELDS = 4;

  private final Map<String, String> given;
  private final Clock clock;

  /**
   * @param given only what was given; empty texts count as not given
   * @param clock says what "the last hour" is
   */
  public Options(Map<String, String> given, Clock clock) {
    this.given = Map.copyOf(given);
    this.clock = clock;
  }

  public Optional<String> text(String name) {
    return Optional.ofNullable(given.get(name)).filter(text -> !text.isBlank());
  }

  /** A text that must be there. */
  public String required(String name, String meaning) {
    return text(name)
        .orElseThrow(
            () -> new IllegalArgumentException("wanted '" + name + "', " + meaning + ", got none"));
  }

  /** A word of some, in whatever case, as it stands among them. */
  public Optional<String> oneOf(String name, List<String> words) {
    return text(name)
        .map(
            text ->
                words.stream()
                    .filter(word -> word.equalsIgnoreCase(text))
                    .findFirst()
                    .orElseThrow(
                        () ->
                            new IllegalArgumentException(
                                "wanted '%s' as one of %s, got '%s'"
                                    .formatted(name, words, text))));
  }

  /** How many answers are wanted at most. */
  public int limit(int usual) {
    return text("limit").map(Options::limit).orElse(usual);
  }

  private static int limit(String text) {
    int limit = text.matches("\\d{1,9}") ? Integer.parseInt(text) : 0;
    if (limit < 1 || limit > FlowQuery.MAX_LIMIT) {
      throw new IllegalArgumentException(
          "wanted 'limit' as a number from 1 to %d, got '%s'".formatted(FlowQuery.MAX_LIMIT, text));
    }
    return limit;
  }

  /** From {@code from} to {@code to}, or the time {@code last} before {@code to}. */
  public TimeRange range() {
    Optional<String> from = text("from");
    Optional<String> last = text("last");
    if (from.isPresent() && last.isPresent()) {
      throw new IllegalArgumentException("wanted either 'from' or 'last', got both");
    }
    Instant to =
        text("to")
            .map(text -> TimeText.instant("to", text))
            .orElseGet(() -> clock.instant().truncatedTo(ChronoUnit.MILLIS).plusMillis(1));
    return from.map(text -> new TimeRange(TimeText.instant("from", text), to))
        .orElseGet(() -> TimeRange.last(duration("last").orElse(USUAL_RANGE), to));
  }

  public Optional<Duration> duration(String name) {
    return text(name).map(text -> TimeText.duration(name, text));
  }

  public FlowFilter filter() {
    String filter = text("filter").orElse("");
    if (filter.length() > MAX_FILTER_LENGTH) {
      throw new IllegalArgumentException(
          "wanted 'filter' of at most %d characters, got %d"
              .formatted(MAX_FILTER_LENGTH, filter.length()));
    }
    return FlowFilter.parse(filter);
  }

  public Measure measure() {
    return text("measure").map(Measure::parse).orElse(Measure.BYTES);
  }

  /**
   * The fields in {@code by}; none where it is not given. Interfaces are those of an exporter: who
   * groups by them groups by exporter, too.
   */
  public List<FieldSelection> by() {
    List<FieldSelection> by = text("by").map(Options::groups).orElse(List.of());
    long different = by.stream().map(FieldSelection::field).distinct().count();
    if (by.size() > MAX_FIELDS || different < by.size()) {
      throw new IllegalArgumentException(
          "wanted 'by' as 1 to %d different fields, got '%s'"
              .formatted(MAX_FIELDS, given.get("by")));
    }
    return withExporter(by);
  }

  /** Every name that {@code by} may have. */
  public static List<String> groupNames() {
    return Stream.concat(FieldSelection.names().stream(), InterfaceGroups.names().stream())
        .sorted()
        .toList();
  }

  private static List<FieldSelection> groups(String names) {
    return Arrays.stream(names.split(",", -1))
        .map(String::strip)
        .map(name -> InterfaceGroups.named(name).orElseGet(() -> FieldSelection.parse(name).get(0)))
        .toList();
  }

  private List<FieldSelection> withExporter(List<FieldSelection> by) {
    List<FlowField> fields = by.stream().map(FieldSelection::field).toList();
    boolean full = by.size() == MAX_FIELDS && !fields.contains(FlowField.EXPORTER);
    if (full && by.stream().anyMatch(InterfaceGroups::isOne)) {
      throw new IllegalArgumentException(
          "wanted 'by' as at most %d fields with a type or provider of interfaces among them, got '%s'"
              .formatted(MAX_FIELDS - 1, given.get("by")));
    }
    boolean interfaces =
        by.stream()
            .filter(selection -> !InterfaceGroups.isOne(selection))
            .map(FieldSelection::field)
            .anyMatch(
                field ->
                    field == FlowField.INGRESS_INTERFACE || field == FlowField.EGRESS_INTERFACE);
    if (!interfaces || full || fields.contains(FlowField.EXPORTER)) {
      return by;
    }
    FieldSelection exporter = FieldSelection.named("exporterAddress").orElseThrow();
    return Stream.concat(Stream.of(exporter), by.stream()).toList();
  }
}
