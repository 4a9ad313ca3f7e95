package io.weir.store.series;

import io.weir.api.metric.MetricQuery;
import io.weir.api.metric.MetricStore;
import io.weir.api.metric.Sample;
import io.weir.api.metric.SampleReceiver;
import io.weir.api.metric.SeriesBlock;
import io.weir.api.store.CheckedStore;
import io.weir.api.store.RetainingStore;
import io.weir.api.store.Retention;
import io.weir.api.store.StoreCheck;
import io.weir.api.store.StoreException;
import io.weir.api.store.StoreStatus;
import io.weir.store.series.file.LogSize;
import io.weir.store.series.file.SeriesLog;
import java.io.Closeable;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.metatype.annotations.Designate;

/**
 * Series on the local disk: a journal of what came last, compressed segments of what came before.
 */
@Component(
    configurationPid = SeriesStore.PID,
    configurationPolicy = ConfigurationPolicy.REQUIRE,
    service = {MetricStore.class, CheckedStore.class, RetainingStore.class})
@Designate(ocd = SeriesConfig.class)
public final class SeriesStore implements MetricStore, CheckedStore, RetainingStore, Closeable {

  static final String PID = "io.weir.store.series";

  private final StoreOptions options;
  private final SeriesLog log;
  private final Questions questions;
  private final Upkeep upkeep;
  private final Probe probe;

  /**
   * Opens the directory.
   *
   * @throws IllegalArgumentException naming the option, what was wanted and what was got
   * @throws IOException if the directory cannot be used, or another store has it
   */
  @Activate
  public SeriesStore(SeriesConfig config) throws IOException {
    this(StoreOptions.of(config));
  }

  SeriesStore(StoreOptions options) throws IOException {
    this.options = options;
    SpokenEvents events = new SpokenEvents();
    log = new SeriesLog(options.log(), events, Clock.systemUTC());
    questions = new Questions(log, options.queryTimeout());
    upkeep = new Upkeep(log, options.forceEvery(), events);
    probe = new Probe(options.log(), events);
  }

  @Override
  public String name() {
    return "series";
  }

  /**
   * Leaves out samples older than the retention or a day ahead, and those of new series beyond the
   * limits.
   */
  @Override
  public Map<String, Long> write(List<Sample> samples) throws StoreException {
    return log.write(samples);
  }

  @Override
  public SeriesBlock read(MetricQuery query) throws StoreException {
    return questions.read(query);
  }

  @Override
  public void copy(Instant from, Instant to, SampleReceiver out) throws StoreException {
    questions.copy(from, to, out);
  }

  @Override
  public StoreCheck check() throws StoreException {
    return probe.check();
  }

  @Override
  public Retention retention() {
    return new Retention(
        Optional.of(options.log().maxAge()), OptionalLong.of(options.log().maxBytes()));
  }

  @Override
  public void retain() throws StoreException {
    try {
      log.retain();
      log.expireNames();
    } catch (IOException e) {
      throw new StoreException(
          StoreException.Kind.UNAVAILABLE, "cannot delete old samples: " + e.getMessage(), e);
    }
  }

  /** A sample that replaced another counts twice until their segments are merged. */
  @Override
  public StoreStatus status() {
    LogSize size = log.size();
    boolean some = size.samples() > 0;
    return new StoreStatus(
        name(),
        size.samples(),
        size.bytes(),
        some ? Optional.of(Instant.ofEpochMilli(size.minTime())) : Optional.empty(),
        some ? Optional.of(Instant.ofEpochMilli(size.maxTime())) : Optional.empty());
  }

  /** Forces all samples to the disk, and lets go of the directory. */
  @Deactivate
  @Override
  public void close() throws IOException {
    upkeep.close();
    log.close();
  }
}
