package io.weir.store.victoriametrics;

import io.weir.api.metric.MetricQuery;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import okhttp3.FormBody;
import okhttp3.HttpUrl;
import okhttp3.Request;

/**
 * A question in PromQL: the last sample of each window of {@code window} milliseconds, the first of
 * which begins {@code start}. A range of PromQL leaves its beginning out and includes its end, in
 * milliseconds; so each is evaluated one millisecond before the window ends.
 */
record RangeQuestion(MetricQuery query, long start, long window, int windows) {

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

  Request request(HttpUrl api) {
    FormBody form =
        new FormBody.Builder()
            .add("query", "last_over_time(" + selector() + "[" + window + "ms])")
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

  /** Which window a time in the answer ends; negative or too large if none. */
  int windowOf(long timeMillis) {
    return (int) Math.floorDiv(timeMillis - start, window);
  }

  private String selector() {
    Map<String, String> labels = new TreeMap<>(query.labels());
    StringBuilder selector = new StringBuilder("{");
    matcher(selector, RemoteWrite.NAME, query.name());
    labels.forEach((label, value) -> matcher(selector.append(','), label, value));
    return selector.append('}').toString();
  }

  private static void matcher(StringBuilder selector, String label, String value) {
    String quoted = value.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n");
    selector.append(label).append("=\"").append(quoted).append('"');
  }

  private static String seconds(long millis) {
    return String.format(Locale.ROOT, "%d.%03d", millis / 1000, millis % 1000);
  }
}
