package io.weir.bench.flows;

import io.weir.bench.rest.WeirApi;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** Asks, once a second, what a dashboard asks about the last hour, and keeps how long it took. */
final class DashboardQueries implements AutoCloseable {
  private static final Map<String, String> QUERIES = queries();

  private final WeirApi api;
  private final Map<String, List<Double>> millis = new LinkedHashMap<>();
  private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor();
  private Future<?> running;
  private int failed;
  private String failure = "";

  DashboardQueries(WeirApi api) {
    this.api = api;
    QUERIES.keySet().forEach(name -> millis.put(name, new ArrayList<>()));
  }

  private static Map<String, String> queries() {
    Map<String, String> queries = new LinkedHashMap<>();
    String top = "flows/top?measure=bytes&limit=10&by=";
    queries.put("top by source", top + "sourceIPv4Address");
    queries.put("top by pair", top + "sourceIPv4Address,destinationIPv4Address");
    queries.put("top by port", top + "destinationTransportPort");
    queries.put("one-minute series", "flows/series?measure=bytes&step=60s");
    queries.put("filtered page", "flows?filter=proto+tcp+and+dst+port+443&limit=100");
    return queries;
  }

  /** Asks all of them once a second until {@link #stop}; a long round delays the next. */
  void start() {
    running = clock.scheduleAtFixedRate(this::round, 0, 1, TimeUnit.SECONDS);
  }

  void stop() {
    if (running != null) {
      running.cancel(false);
    }
  }

  private synchronized void round() {
    Instant now = Instant.now();
    String range = "&from=" + now.minusSeconds(3600) + "&to=" + now;
    QUERIES.forEach((name, path) -> time(name, path + range));
  }

  private void time(String name, String path) {
    long start = System.nanoTime();
    try {
      api.ask(path);
      millis.get(name).add((System.nanoTime() - start) / 1e6);
    } catch (IOException e) {
      failed++;
      failure = e.getMessage();
    }
  }

  /** How long each query took: median, 99th percentile and longest. */
  synchronized List<String> report() {
    List<String> lines = new ArrayList<>();
    millis.forEach((name, times) -> lines.add(line(name, times)));
    if (failed > 0) {
      lines.add(String.format(Locale.ROOT, "%d queries failed, the last: %s", failed, failure));
    }
    return lines;
  }

  private static String line(String name, List<Double> times) {
    double[] sorted = times.stream().mapToDouble(Double::doubleValue).toArray();
    Arrays.sort(sorted);
    if (sorted.length == 0) {
      return name + ": no answer";
    }
    return String.format(
        Locale.ROOT,
        "%s: %d times, median %.0f ms, 99 %% under %.0f ms, longest %.0f ms",
        name,
        sorted.length,
        sorted[sorted.length / 2],
        sorted[(int) (0.99 * (sorted.length - 1))],
        sorted[sorted.length - 1]);
  }

  @Override
  public void close() {
    clock.shutdownNow();
  }
}
