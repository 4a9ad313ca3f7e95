package io.weir.library.view;

import io.weir.api.flow.TimeRange;
import io.weir.api.metric.Aggregate;
import io.weir.api.metric.Fold;
import io.weir.api.metric.Grouping;
import io.weir.api.metric.MetricQuery;
import io.weir.api.metric.MetricStore;
import io.weir.api.store.StoreException;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The series of a metric. */
public record MetricRequest(MetricQuery query) {

  /** The options it reads. */
  public static final List<String> OPTIONS =
      List.of(
          "name", "labels", "from", "to", "last", "step", "fold", "staleness", "aggregate", "by");

  /**
   * Reads the options.
   *
   * @throws IllegalArgumentException saying what was wanted and what was got
   */
  public static MetricRequest of(Options options) {
    TimeRange range = options.range();
    Duration step = options.duration("step").orElseGet(() -> Steps.usual(range));
    return new MetricRequest(
        new MetricQuery(
            options.required("name", "a metric such as ifHCInOctets"),
            labels(options.text("labels").orElse("")),
            range.from(),
            range.to(),
            step,
            options.text("fold").map(text -> constant(Fold.class, "fold", text)).orElse(Fold.LAST),
            options.duration("staleness").orElse(Duration.ZERO),
            grouping(options)));
  }

  /** Series become one where an aggregate or labels to keep are given. */
  private static Optional<Grouping> grouping(Options options) {
    Optional<String> aggregate = options.text("aggregate");
    Optional<String> by = options.text("by");
    if (aggregate.isEmpty() && by.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new Grouping(
            aggregate
                .map(text -> constant(Aggregate.class, "aggregate", text))
                .orElse(Aggregate.SUM),
            by.map(text -> List.of(text.split("\\s*,\\s*"))).orElse(List.of())));
  }

  private static <E extends Enum<E>> E constant(Class<E> type, String option, String text) {
    return Arrays.stream(type.getEnumConstants())
        .filter(constant -> constant.name().equalsIgnoreCase(text))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "wanted '%s' as one of %s, got '%s'".formatted(option, names(type), text)));
  }

  /** The names of constants as people write them. */
  private static String names(Class<? extends Enum<?>> type) {
    return Arrays.stream(type.getEnumConstants())
        .map(constant -> constant.name().toLowerCase(Locale.ROOT))
        .collect(Collectors.joining(", "));
  }

  private static Map<String, String> labels(String text) {
    Map<String, String> labels = new HashMap<>();
    for (String pair : text.isEmpty() ? new String[0] : text.split(",", -1)) {
      int equals = pair.indexOf('=');
      if (equals < 1) {
        throw new IllegalArgumentException(
            "wanted 'labels' as name=value,name=value, got '" + text + "'");
      }
      labels.put(pair.substring(0, equals).strip(), pair.substring(equals + 1).strip());
    }
    return labels;
  }

  /** Asks a store; blocks. */
  public MetricAnswer ask(MetricStore store) throws StoreException {
    return MetricAnswer.of(query, store.name(), store.read(query));
  }
}
