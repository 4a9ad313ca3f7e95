package io.weir.library.view;

import io.weir.api.flow.TimeRange;
import io.weir.api.metric.MetricQuery;
import io.weir.api.metric.MetricStore;
import io.weir.api.store.StoreException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The series of a metric. */
public record MetricRequest(MetricQuery query) {

  /** The options it reads. */
  public static final List<String> OPTIONS =
      List.of("name", "labels", "from", "to", "last", "step");

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
            step));
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
