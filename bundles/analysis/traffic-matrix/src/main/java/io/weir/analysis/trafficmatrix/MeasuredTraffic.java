package io.weir.analysis.trafficmatrix;

import io.weir.analysis.trafficmatrix.model.network.LinkRules;
import io.weir.analysis.trafficmatrix.model.network.NetworkView;
import io.weir.api.flow.FlowStore;
import io.weir.api.flow.TimeRange;
import io.weir.api.inventory.InventoryStore;
import io.weir.api.metric.MetricStore;
import io.weir.api.store.StoreException;
import io.weir.api.topology.NetworkTopology;
import io.weir.api.topology.Topology;
import io.weir.api.topology.TopologySnapshot;
import io.weir.api.traffic.LinkLoad;
import io.weir.api.traffic.NetworkTraffic;
import io.weir.api.traffic.TrafficMatrix;
import java.io.Closeable;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.osgi.service.metatype.annotations.Designate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The network as it was discovered, and its traffic by counters and flows. */
@Component(
    configurationPid = MeasuredTraffic.PID,
    configurationPolicy = ConfigurationPolicy.REQUIRE,
    service = NetworkTraffic.class)
@Designate(ocd = TrafficMatrixConfig.class)
public final class MeasuredTraffic implements NetworkTraffic, Closeable {

  static final String PID = "io.weir.analysis.trafficmatrix";

  private static final Logger LOG = LoggerFactory.getLogger(MeasuredTraffic.class);
  private static final int CLOSE_SECONDS = 30;

  /** What a topology was made of. */
  private record Made(long snapshot, LinkRules rules, Map<String, Double> loads, Topology result) {

    boolean isOf(TopologySnapshot other, LinkRules said, Map<String, Double> measured) {
      return snapshot == other.version() && rules == said && loads == measured;
    }
  }

  private final TrafficOptions options;
  private final NetworkTopology network;
  private final InventoryStore inventory;
  private final Optional<MetricStore> metrics;
  private final Optional<FlowStore> flows;
  private final Clock clock;
  private final RulesFile rules;
  private final ScheduledExecutorService executor =
      Executors.newSingleThreadScheduledExecutor(MeasuredTraffic::thread);
  private volatile Map<String, Double> latest = Map.of();
  private Optional<Made> made = Optional.empty();
  private boolean failing;

  /**
   * Begins.
   *
   * @param metrics the one to ask first comes last, as Declarative Services orders them
   * @param flows as metrics
   * @throws IllegalArgumentException naming the option, what was wanted and what was got
   */
  @Activate
  public MeasuredTraffic(
      TrafficMatrixConfig config,
      @Reference(name = "network", policyOption = ReferencePolicyOption.GREEDY)
          NetworkTopology network,
      @Reference(name = "inventory", policyOption = ReferencePolicyOption.GREEDY)
          InventoryStore inventory,
      @Reference(name = "metrics", policyOption = ReferencePolicyOption.GREEDY)
          List<MetricStore> metrics,
      @Reference(name = "flows", policyOption = ReferencePolicyOption.GREEDY)
          List<FlowStore> flows) {
    this(
        TrafficOptions.of(config),
        network,
        inventory,
        last(metrics),
        last(flows),
        Clock.systemUTC());
    long period = options.period().toSeconds();
    Future<?> unused = executor.scheduleWithFixedDelay(this::look, 10, period, TimeUnit.SECONDS);
  }

  /** One that measures on demand only. */
  MeasuredTraffic(
      TrafficOptions options,
      NetworkTopology network,
      InventoryStore inventory,
      Optional<MetricStore> metrics,
      Optional<FlowStore> flows,
      Clock clock) {
    this.options = options;
    this.network = network;
    this.inventory = inventory;
    this.metrics = metrics;
    this.flows = flows;
    this.clock = clock;
    this.rules = new RulesFile(options.rules());
  }

  private static <T> Optional<T> last(List<T> services) {
    return services.isEmpty() ? Optional.empty() : Optional.of(services.get(services.size() - 1));
  }

  private static Thread thread(Runnable work) {
    Thread thread = new Thread(work, "weir-traffic-matrix");
    thread.setDaemon(true);
    return thread;
  }

  @Override
  public synchronized Topology topology() {
    TopologySnapshot snapshot = network.snapshot();
    LinkRules said = rules.current();
    Map<String, Double> loads = latest;
    Optional<Made> before = made.filter(each -> each.isOf(snapshot, said, loads));
    if (before.isEmpty()) {
      NetworkView view =
          new NetworkView(options.referenceBandwidth(), options.leastConfidence(), said);
      before = Optional.of(new Made(snapshot.version(), said, loads, view.of(snapshot, loads)));
      made = before;
    }
    return before.get().result();
  }

  @Override
  public List<LinkLoad> loads(Topology topology, TimeRange range) throws StoreException {
    return LinkLoads.of(topology, InterfaceRates.read(series(), range));
  }

  private MetricStore series() throws StoreException {
    return metrics.orElseThrow(
        () ->
            new StoreException(
                StoreException.Kind.UNAVAILABLE,
                "wanted the counters of interfaces, got no store of series"));
  }

  @Override
  public TrafficMatrix matrix(Topology topology, TimeRange range) throws StoreException {
    return new MatrixReader(inventory, metrics, flows, options.disagreement())
        .read(topology, range);
  }

  /** Measures what is free on links. */
  void look() {
    try {
      if (metrics.isPresent()) {
        TimeRange range = TimeRange.last(options.window(), clock.instant());
        latest =
            loads(topology(), range).stream()
                .collect(Collectors.toUnmodifiableMap(LinkLoad::linkId, LinkLoad::bitsPerSecond));
      }
      failing = false;
    } catch (StoreException | RuntimeException e) {
      if (!failing) {
        LOG.warn("What is free on links is not measured", e);
      }
      failing = true;
    }
  }

  /** Ends after the question that is asked: an interrupt would close a database's files. */
  @Deactivate
  @Override
  public void close() {
    executor.shutdown();
    try {
      if (!executor.awaitTermination(CLOSE_SECONDS, TimeUnit.SECONDS)) {
        LOG.warn("The store of series does not answer; the measurement ends later");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
