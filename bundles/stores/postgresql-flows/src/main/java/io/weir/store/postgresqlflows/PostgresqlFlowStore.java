package io.weir.store.postgresqlflows;

import io.weir.api.flow.FlowBatch;
import io.weir.api.flow.FlowQuery;
import io.weir.api.flow.FlowRecord;
import io.weir.api.flow.FlowSeriesQuery;
import io.weir.api.flow.FlowStore;
import io.weir.api.flow.ResumableFlowStore;
import io.weir.api.flow.TopEntry;
import io.weir.api.flow.TopQuery;
import io.weir.api.metric.SeriesBlock;
import io.weir.api.store.CheckedStore;
import io.weir.api.store.RetainingStore;
import io.weir.api.store.Retention;
import io.weir.api.store.StoreCheck;
import io.weir.api.store.StoreException;
import io.weir.api.store.StoreStatus;
import io.weir.library.credentials.Credentials;
import io.weir.store.postgresqlflows.sql.FlowWriter;
import io.weir.store.postgresqlflows.sql.Options;
import io.weir.store.postgresqlflows.sql.Probe;
import io.weir.store.postgresqlflows.sql.Questions;
import io.weir.store.postgresqlflows.sql.Server;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.metatype.annotations.Designate;

/**
 * Flows in PostgreSQL, where they can be asked for in SQL and joined with what else is there. The
 * server may be away when this starts; it is connected to when there is something to do.
 */
@Component(
    configurationPid = PostgresqlFlowStore.PID,
    configurationPolicy = ConfigurationPolicy.REQUIRE,
    service = FlowStore.class,
    property = "weir.remote:Boolean=true")
@Designate(ocd = PostgresqlFlowsConfig.class)
public final class PostgresqlFlowStore
    implements ResumableFlowStore, CheckedStore, RetainingStore, AutoCloseable {

  static final String PID = "io.weir.store.postgresqlflows";
  static final String NAME = "postgresql-flows";

  private final Server server;
  private final FlowWriter writer;
  private final Questions questions;
  private final Upkeep upkeep;
  private final Probe probe;
  private final Retention retention;

  /**
   * Called by the container.
   *
   * @throws IllegalArgumentException naming the option, what was wanted and what was got
   */
  @Activate
  public PostgresqlFlowStore(PostgresqlFlowsConfig config) {
    this(StoreOptions.of(config, Credentials.ofThisProcess()));
  }

  PostgresqlFlowStore(Options options) {
    server = new Server(options);
    writer = new FlowWriter(server);
    questions = new Questions(server, NAME);
    upkeep = new Upkeep(server);
    probe = new Probe(server);
    retention =
        new Retention(Optional.of(options.retention()), OptionalLong.of(options.maxBytes()));
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public void append(FlowBatch batch) throws StoreException {
    writer.append(batch);
  }

  @Override
  public void reached(String log, long number) {
    writer.reached(log, number);
  }

  @Override
  public void commit() throws StoreException {
    writer.commit();
  }

  @Override
  public OptionalLong committed(String log) throws StoreException {
    return writer.committed(log);
  }

  @Override
  public List<FlowRecord> find(FlowQuery query) throws StoreException {
    return questions.find(query);
  }

  @Override
  public List<TopEntry> top(TopQuery query) throws StoreException {
    return questions.top(query);
  }

  @Override
  public SeriesBlock series(FlowSeriesQuery query) throws StoreException {
    return questions.series(query);
  }

  @Override
  public StoreStatus status() {
    return questions.status();
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

  /** Lets all connections go. */
  @Deactivate
  @Override
  public void close() {
    upkeep.close();
    writer.close();
    server.close();
  }
}
