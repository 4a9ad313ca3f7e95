package io.weir.store.victoriametrics;

import io.weir.api.metric.MetricQuery;
import io.weir.api.metric.MetricStore;
import io.weir.api.metric.Sample;
import io.weir.api.metric.SeriesKey;
import io.weir.api.store.StoreCheck;
import io.weir.api.store.StoreException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import okhttp3.FormBody;
import okhttp3.HttpUrl;
import okhttp3.Request;

/** Tries a server with one sample of a series of its own. */
final class Probe {

  private static final String METRIC = "weir_store_probe";
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final long PAUSE_MILLIS = 100;

  private final MetricStore store;
  private final Server server;
  private final HttpUrl delete;
  private final Map<String, String> labels = Map.of("probe", UUID.randomUUID().toString());

  Probe(MetricStore store, Server server, HttpUrl delete) {
    this.store = store;
    this.server = server;
    this.delete = delete;
  }

  StoreCheck check() throws StoreException {
    Instant now = Instant.ofEpochMilli(System.currentTimeMillis());
    long begun = System.nanoTime();
    store.write(List.of(new Sample(new SeriesKey(METRIC, labels), now.toEpochMilli(), 1)));
    long written = System.nanoTime();
    awaitRead(query(now));
    long read = System.nanoTime();
    boolean removed = remove();
    Duration removal = Duration.ofNanos(System.nanoTime() - read);
    return new StoreCheck(
        Duration.ofNanos(written - begun),
        Duration.ofNanos(read - written),
        removed ? Optional.of(removal) : Optional.empty());
  }

  private MetricQuery query(Instant at) {
    Duration step = Duration.ofSeconds(1);
    return new MetricQuery(METRIC, labels, at, at.plus(step), step);
  }

  /** A server shows what it took some time later, VictoriaMetrics after its latency offset. */
  private void awaitRead(MetricQuery query) throws StoreException {
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (store.read(query).keys().isEmpty()) {
      if (System.nanoTime() - end > 0) {
        throw new StoreException(
            StoreException.Kind.UNAVAILABLE,
            "the probe was taken, but not to be read " + PATIENCE.toSeconds() + " s later");
      }
      pause();
    }
  }

  private static void pause() throws StoreException {
    try {
      TimeUnit.MILLISECONDS.sleep(PAUSE_MILLIS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new StoreException(StoreException.Kind.UNAVAILABLE, "interrupted", e);
    }
  }

  /** Prometheus refuses with 500, unless its admin API is switched on. */
  private boolean remove() {
    String selector = "{__name__=\"" + METRIC + "\",probe=\"" + labels.get("probe") + "\"}";
    FormBody form = new FormBody.Builder().add("match[]", selector).build();
    try {
      server.ask(new Request.Builder().url(delete).post(form).build());
      return true;
    } catch (StoreException e) {
      return false;
    }
  }
}
