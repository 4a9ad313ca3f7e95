package io.weir.analysis.reconciliation;

import io.weir.api.collect.Collection;
import io.weir.api.flow.FlowStore;
import io.weir.api.inventory.Exporter;
import io.weir.api.inventory.InventoryStore;
import io.weir.api.metric.MetricStore;
import io.weir.api.net.Address;
import io.weir.api.reconciliation.FlowReconciliation;
import io.weir.api.reconciliation.Reconciliation;
import io.weir.api.reconciliation.Row;
import io.weir.api.store.StoreException;
import java.io.Closeable;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.osgi.service.metatype.annotations.Designate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Compares the series of flows with those of interfaces. */
@Component(
    configurationPid = SeriesReconciliation.PID,
    configurationPolicy = ConfigurationPolicy.REQUIRE,
    service = FlowReconciliation.class)
@Designate(ocd = ReconciliationConfig.class)
public final class SeriesReconciliation implements FlowReconciliation, Closeable {

  static final String PID = "io.weir.analysis.reconciliation";

  private static final Logger LOG = LoggerFactory.getLogger(SeriesReconciliation.class);
  private static final int CLOSE_SECONDS = 30;

  private final ReconciliationOptions options;
  private final InventoryStore inventory;
  private final MetricStore metrics;
  private final Collection collection;
  private final Optional<FlowStore> flows;
  private final Clock clock;
  private final LossBook losses;
  private final ScheduledExecutorService executor =
      Executors.newSingleThreadScheduledExecutor(SeriesReconciliation::thread);
  private volatile Reconciliation latest = Reconciliation.EMPTY;
  private volatile boolean closed;
  private boolean failing;

  /**
   * Begins.
   *
   * @param flows the one to ask first comes last, as Declarative Services orders them
   * @throws IllegalArgumentException naming the option, what was wanted and what was got
   */
  @Activate
  public SeriesReconciliation(
      ReconciliationConfig config,
      @Reference(name = "inventory", policyOption = ReferencePolicyOption.GREEDY)
          InventoryStore inventory,
      @Reference(name = "metrics", policyOption = ReferencePolicyOption.GREEDY) MetricStore metrics,
      @Reference(name = "collection") Collection collection,
      @Reference(name = "flows", policyOption = ReferencePolicyOption.GREEDY)
          List<FlowStore> flows) {
    this(
        ReconciliationOptions.of(config),
        inventory,
        metrics,
        collection,
        flows.isEmpty() ? Optional.empty() : Optional.of(flows.get(flows.size() - 1)),
        Clock.systemUTC());
    Future<?> unused =
        executor.scheduleWithFixedDelay(
            this::look, 60, options.period().toSeconds(), TimeUnit.SECONDS);
  }

  /** One that compares on demand only. */
  SeriesReconciliation(
      ReconciliationOptions options,
      InventoryStore inventory,
      MetricStore metrics,
      Collection collection,
      Optional<FlowStore> flows,
      Clock clock) {
    this.options = options;
    this.inventory = inventory;
    this.metrics = metrics;
    this.collection = collection;
    this.flows = flows;
    this.clock = clock;
    this.losses = new LossBook(options.window());
  }

  private static Thread thread(Runnable work) {
    Thread thread = new Thread(work, "weir-reconciliation");
    thread.setDaemon(true);
    return thread;
  }

  @Override
  public Reconciliation latest() {
    return latest;
  }

  @Override
  public synchronized Reconciliation refresh() throws StoreException {
    losses.enter(clock.instant(), collection.exporters());
    Devices devices = new Devices(inventory);
    Instant to = clock.instant().minus(options.delay()).truncatedTo(ChronoUnit.MINUTES);
    ObservationPoints points = new ObservationPoints(flows, to);
    List<Row> rows = new ArrayList<>();
    List<Address> unknown = new ArrayList<>();
    for (Exporter exporter : devices.exporters()) {
      Optional<String> device = devices.deviceOf(exporter);
      if (device.isEmpty()) {
        unknown.add(exporter.address());
      } else if (!closed && exporter.lastSeen().isAfter(to.minus(options.window()))) {
        double lost = losses.lost(exporter.address());
        rows.addAll(comparison(exporter, device.get(), devices, to).rows(lost, points));
      }
    }
    latest = new Reconciliation(clock.instant(), rows, unknown);
    return latest;
  }

  private ExporterComparison comparison(
      Exporter exporter, String deviceId, Devices devices, Instant to) throws StoreException {
    Counters counters = Counters.read(metrics, deviceId, to.minus(options.window()), to);
    ExporterFlows flowsOf =
        ExporterFlows.read(metrics, exporter.address(), counters.from(), counters.to());
    return new ExporterComparison(
        exporter, deviceId, devices.interfaces(deviceId), counters, flowsOf);
  }

  private void look() {
    try {
      refresh();
      failing = false;
    } catch (StoreException | RuntimeException e) {
      if (!failing) {
        LOG.warn("Flows are not compared with counters", e);
      }
      failing = true;
    }
  }

  /** Ends after the exporter that is compared: an interrupt would close a database's files. */
  @Deactivate
  @Override
  public void close() {
    closed = true;
    executor.shutdown();
    try {
      if (!executor.awaitTermination(CLOSE_SECONDS, TimeUnit.SECONDS)) {
        LOG.warn("The stores do not answer; the comparison ends later");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
