package io.weir.store.victoriametrics;

import io.weir.api.metric.Aggregate;
import io.weir.api.metric.Fold;
import io.weir.api.metric.Grouping;
import io.weir.api.metric.MetricQuery;
import io.weir.api.store.StoreException;
import java.util.Locale;
import java.util.StringJoiner;
import okhttp3.FormBody;
import okhttp3.HttpUrl;
import okhttp3.Request;

/**
 * A question in PromQL: the samples of each window of {@code window} milliseconds, folded into one
 * value; the first window begins {@code start}. A range of PromQL leaves its beginning out and
 * includes its end, in milliseconds; so each is evaluated one millisecond before the window ends.
 */
record RangeQuestion(MetricQuery query, long start, long window, int windows) {

  /** Whether a server folds as the contract says; the growth of counters it does not. */
  static boolean knows(Fold fold) {
    return fold != Fold.INCREASE && fold != Fold.RATE;
  }

  /** All steps of the query that are whole. */
  static RangeQuestion wholeSteps(MetricQuery query) {
    long step = query.step().toMillis();
    long start = query.from().toEpochMilli();
    return new RangeQuestion(
        query, start, step, (int) ((query.to().toEpochMilli() - start) / step));
  }

  /** What is left of the query after its whole steps. */
  static RangeQuestion remainder(MetricQuery query) {
    RangeQuestion whole = wholeSteps(query);
    long start = whole.start() + whole.window() * whole.windows();
    long rest = query.to().toEpochMilli() - start;
    return new RangeQuestion(query, start, rest, rest == 0 ? 0 : 1);
  }

  Request request(HttpUrl api) throws StoreException {
    FormBody form =
        new FormBody.Builder()
            .add("query", grouped(folded()))
            .add("start", seconds(start + window - 1))
            .add("end", seconds(start + window * windows - 1))
            .add("step", window + "ms")
            // VictoriaMetrics moves the start to a multiple of the step otherwise.
            .add("nocache", "1")
            .build();
    return new Request.Builder()
        .url(api.newBuilder().addPathSegment("query_range").build())
        .post(form)
        .build();
  }

  private String folded() throws StoreException {
    String function =
        switch (query.fold()) {
          case LAST -> "last_over_time";
          case SUM -> "sum_over_time";
          case COUNT -> "count_over_time";
          case MIN -> "min_over_time";
          case MAX -> "max_over_time";
          case MEAN -> "avg_over_time";
          case INCREASE, RATE -> throw new IllegalStateException("not asked of a server");
        };
    return function + "(" + Selector.of(query) + "[" + reach() + "ms])";
  }

  private long reach() {
    return query.fold() == Fold.LAST ? Math.max(window, query.staleness().toMillis()) : window;
  }

  private String grouped(String series) throws StoreException {
    if (query.grouping().isEmpty()) {
      return series;
    }
    Grouping grouping = query.grouping().get();
    StringJoiner by = new StringJoiner(",", "(", ")");
    for (String label : grouping.by()) {
      by.add(Selector.checked(label));
    }
    return operator(grouping.aggregate()) + " by " + by + " (" + series + ")";
  }

  private static String operator(Aggregate aggregate) {
    return switch (aggregate) {
      case SUM -> "sum";
      case MIN -> "min";
      case MAX -> "max";
      case MEAN -> "avg";
    };
  }

  /** Which window a time in the answer ends; negative or too large if none. */
  int windowOf(long timeMillis) {
    return (int) Math.floorDiv(timeMillis - start, window);
  }

  /** A time as Prometheus' API takes it. */
  static String seconds(long millis) {
    return String.format(Locale.ROOT, "%d.%03d", millis / 1000, millis % 1000);
  }
}
