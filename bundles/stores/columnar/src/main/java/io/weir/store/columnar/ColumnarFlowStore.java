package io.weir.store.columnar;

import io.weir.api.flow.FlowBatch;
import io.weir.api.flow.FlowQuery;
import io.weir.api.flow.FlowRecord;
import io.weir.api.flow.FlowSeriesQuery;
import io.weir.api.flow.FlowStore;
import io.weir.api.flow.TopEntry;
import io.weir.api.flow.TopQuery;
import io.weir.api.metric.SeriesBlock;
import io.weir.api.store.CheckedStore;
import io.weir.api.store.RetainingStore;
import io.weir.api.store.Retention;
import io.weir.api.store.StoreCheck;
import io.weir.api.store.StoreException;
import io.weir.api.store.StoreStatus;
import io.weir.store.columnar.file.FlowLog;
import io.weir.store.columnar.file.LogSize;
import io.weir.store.columnar.query.QueryEngine;
import java.io.Closeable;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.metatype.annotations.Designate;

/** Flows on the local disk, in an append-only log of encoded columns. */
@Component(
    configurationPid = ColumnarFlowStore.PID,
    configurationPolicy = ConfigurationPolicy.REQUIRE,
    service = FlowStore.class)
@Designate(ocd = ColumnarConfig.class)
public final class ColumnarFlowStore implements FlowStore, CheckedStore, RetainingStore, Closeable {

  static final String PID = "io.weir.store.columnar";

  private final FlowLog log;
  private final QueryEngine queries;
  private final Upkeep upkeep;
  private final Probe probe;
  private final Retention retention;

  /**
   * Opens the directory.
   *
   * @throws IllegalArgumentException naming the option, what was wanted and what was got
   * @throws IOException if the directory cannot be used, or another store has it
   */
  @Activate
  public ColumnarFlowStore(ColumnarConfig config) throws IOException {
    this(StoreOptions.of(config));
  }

  ColumnarFlowStore(StoreOptions options) throws IOException {
    SpokenEvents events = new SpokenEvents();
    log = new FlowLog(options.log(), events, Clock.systemUTC());
    queries = new QueryEngine(log, options.limits());
    upkeep = new Upkeep(log, options.log().fsyncEvery(), events);
    probe = new Probe(options, events);
    retention =
        new Retention(
            Optional.of(options.log().maxAge()), OptionalLong.of(options.log().maxBytes()));
  }

  @Override
  public String name() {
    return "columnar";
  }

  @Override
  public void append(FlowBatch batch) throws StoreException {
    log.append(batch);
  }

  @Override
  public void commit() throws StoreException {
    log.commit();
  }

  @Override
  public List<FlowRecord> find(FlowQuery query) throws StoreException {
    return queries.find(query);
  }

  @Override
  public List<TopEntry> top(TopQuery query) throws StoreException {
    return queries.top(query);
  }

  @Override
  public SeriesBlock series(FlowSeriesQuery query) throws StoreException {
    return queries.series(query);
  }

  @Override
  public StoreStatus status() {
    LogSize size = log.size();
    return new StoreStatus(
        name(),
        size.rows(),
        size.bytes(),
        instant(size.rows(), size.minTime()),
        instant(size.rows(), size.maxTime()));
  }

  private static Optional<Instant> instant(long rows, long millis) {
    return rows == 0 ? Optional.empty() : Optional.of(Instant.ofEpochMilli(millis));
  }

  @Override
  public StoreCheck check() throws StoreException {
    return probe.check();
  }

  @Override
  public Retention retention() {
    return retention;
  }

  @Override
  public void retain() throws StoreException {
    upkeep.retainNow();
  }

  /** Commits what was appended, forces it to the disk, and lets go of the directory. */
  @Deactivate
  @Override
  public void close() throws IOException {
    upkeep.close();
    queries.close();
    log.close();
  }
}
