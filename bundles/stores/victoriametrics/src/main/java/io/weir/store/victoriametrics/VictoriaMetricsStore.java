package io.weir.store.victoriametrics;

import io.weir.api.metric.MetricQuery;
import io.weir.api.metric.MetricStore;
import io.weir.api.metric.Sample;
import io.weir.api.metric.SampleReceiver;
import io.weir.api.metric.SeriesBlock;
import io.weir.api.store.CheckedStore;
import io.weir.api.store.StoreCheck;
import io.weir.api.store.StoreException;
import io.weir.api.store.StoreStatus;
import io.weir.library.credentials.Credentials;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import okhttp3.MediaType;
import okhttp3.Request;
import okhttp3.RequestBody;
import okio.Buffer;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.metatype.annotations.Designate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.xerial.snappy.Snappy;

/**
 * Samples in VictoriaMetrics, single node or cluster, or in a Prometheus that receives remote
 * write.
 *
 * <p>A list of samples is one request. After a time-out nobody knows whether the server took it; it
 * is offered again. VictoriaMetrics then keeps one of the two where it is started with {@code
 * -dedup.minScrapeInterval=1ms}, Prometheus always.
 */
@Component(
    configurationPid = VictoriaMetricsStore.PID,
    configurationPolicy = ConfigurationPolicy.REQUIRE,
    service = MetricStore.class,
    property = "weir.remote:Boolean=true")
@Designate(ocd = VictoriaMetricsConfig.class)
public final class VictoriaMetricsStore implements MetricStore, CheckedStore, AutoCloseable {

  static final String PID = "io.weir.store.victoriametrics";

  private static final Logger LOG = LoggerFactory.getLogger(VictoriaMetricsStore.class);
  private static final long RETAINED_NANOS = TimeUnit.MINUTES.toNanos(10);
  private static final MediaType PROTOBUF = MediaType.get("application/x-protobuf");

  private final Locations locations;
  private final Server server;
  private final Duration settling;
  private volatile Holdings held = new Holdings(0, 0);
  private volatile Retained retained = Retained.ALL;
  private volatile long retainedAt;

  /**
   * Checks the configuration; the server need not run yet.
   *
   * @throws IllegalArgumentException naming the option, what was wanted and what was got
   */
  @Activate
  public VictoriaMetricsStore(VictoriaMetricsConfig config) {
    this(config, Credentials.ofThisProcess());
  }

  VictoriaMetricsStore(VictoriaMetricsConfig config, Credentials credentials) {
    atLeast("connectTimeoutMillis", 1, config.connectTimeoutMillis());
    atLeast("timeoutMillis", 1, config.timeoutMillis());
    atLeast("maxAnswerBytes", 1024, config.maxAnswerBytes());
    atLeast("settlingSeconds", 0, config.settlingSeconds());
    settling = Duration.ofSeconds(config.settlingSeconds());
    locations = Locations.of(config.url(), config.readUrl(), config.tenant());
    server =
        new Server(Server.client(config, credentials), config.maxAnswerBytes(), System::nanoTime);
    LOG.info("Samples go to {}", locations.write());
  }

  private static void atLeast(String option, int least, int got) {
    if (got < least) {
      throw new IllegalArgumentException(option + ": wanted at least " + least + ", got " + got);
    }
  }

  @Override
  public String name() {
    return "victoriametrics";
  }

  /** What the server would drop without a word is left out, as far as it says what it keeps. */
  @Override
  public Map<String, Long> write(List<Sample> samples) throws StoreException {
    long now = System.currentTimeMillis();
    if (Retained.isSafe(samples, now)) {
      send(samples);
      return Map.of();
    }
    Retained retained = retained();
    send(retained.kept(samples, now));
    return retained.leftOut(samples, now);
  }

  /** Asked for anew now and then, as a server may be started again with another. */
  private Retained retained() throws StoreException {
    long now = System.nanoTime();
    if (retainedAt == 0 || now - retainedAt > RETAINED_NANOS) {
      try {
        retained =
            Retained.read(server.ask(new Request.Builder().url(locations.metrics()).build()));
      } catch (StoreException e) {
        if (e.kind() == StoreException.Kind.UNAVAILABLE) {
          throw e;
        }
        retained = Retained.ALL;
      }
      retainedAt = now | 1;
    }
    return retained;
  }

  private void send(List<Sample> samples) throws StoreException {
    if (!samples.isEmpty()) {
      server.ask(
          new Request.Builder()
              .url(locations.write())
              .header("Content-Encoding", "snappy")
              .header("X-Prometheus-Remote-Write-Version", "0.1.0")
              .post(RequestBody.create(compressed(samples), PROTOBUF))
              .build());
    }
  }

  private static byte[] compressed(List<Sample> samples) throws StoreException {
    try {
      return Snappy.compress(RemoteWrite.encode(samples));
    } catch (IllegalArgumentException e) {
      throw new StoreException(StoreException.Kind.REJECTED, e.getMessage(), e);
    } catch (IOException e) {
      throw new StoreException(StoreException.Kind.UNAVAILABLE, "cannot compress: " + e, e);
    }
  }

  @Override
  public SeriesBlock read(MetricQuery query) throws StoreException {
    return RangeQuestion.knows(query.fold()) ? asked(query) : computed(query);
  }

  private SeriesBlock asked(MetricQuery query) throws StoreException {
    Lines lines = new Lines(query);
    RangeQuestion whole = RangeQuestion.wholeSteps(query);
    ask(whole, 0, lines);
    ask(RangeQuestion.remainder(query), whole.windows(), lines);
    return lines.block();
  }

  private void ask(RangeQuestion question, int firstStep, Lines lines) throws StoreException {
    if (question.windows() > 0) {
      Buffer body = server.ask(question.request(locations.api()));
      lines.add(question, firstStep, Answer.read(body));
    }
  }

  private SeriesBlock computed(MetricQuery query) throws StoreException {
    FoldedLines lines = new FoldedLines(query);
    new RawSamples(server, locations.api())
        .read(
            Selector.of(query),
            query.reach().toEpochMilli(),
            query.to().toEpochMilli(),
            lines::add);
    return lines.block();
  }

  @Override
  public void copy(Instant from, Instant to, SampleReceiver out) throws StoreException {
    new RawSamples(server, locations.api())
        .read(
            Selector.EVERYTHING,
            from.toEpochMilli(),
            to.toEpochMilli(),
            series -> {
              for (Answer one : series) {
                out.take(one.samples());
              }
            });
  }

  @Override
  public StoreCheck check() throws StoreException {
    return new Probe(this, server, locations.delete()).check();
  }

  @Override
  public Duration settling() {
    return settling;
  }

  /** As the server told last; it may not answer at the moment. */
  @Override
  public StoreStatus status() {
    try {
      held = Holdings.read(server.ask(new Request.Builder().url(locations.metrics()).build()));
    } catch (StoreException e) {
      LOG.debug("The server does not tell what it holds", e);
    }
    return new StoreStatus(name(), held.rows(), held.bytes(), Optional.empty(), Optional.empty());
  }

  @Deactivate
  @Override
  public void close() {
    server.close();
  }
}
