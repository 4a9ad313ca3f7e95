package io.weir.platform.runtime;

import io.weir.api.collect.Collection;
import io.weir.api.collect.Collector;
import io.weir.api.collect.CollectorStatus;
import io.weir.api.collect.ExporterStatus;
import io.weir.api.collect.LedgerLine;
import io.weir.api.collect.ReplayResult;
import io.weir.api.collect.StageStatus;
import io.weir.api.collect.StoreDelivery;
import io.weir.api.flow.FlowCollector;
import io.weir.api.flow.FlowEnricher;
import io.weir.api.flow.FlowOutlet;
import io.weir.api.flow.FlowStore;
import io.weir.api.flow.TemplateInfo;
import io.weir.api.inventory.InventoryStore;
import io.weir.api.metric.MetricStore;
import io.weir.platform.runtime.inventory.Inventories;
import io.weir.platform.runtime.pipeline.FlowPipeline;
import io.weir.platform.runtime.pipeline.Ledger;
import io.weir.platform.runtime.pipeline.Notices;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.osgi.framework.BundleContext;
import org.osgi.framework.Constants;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The host: brings collectors, enrichers, outlets, stores and inventories together, and tells how
 * it goes.
 */
@Component(
    service = Collection.class,
    immediate = true,
    configurationPid = "io.weir.platform.runtime")
public final class FlowRuntime implements Collection {

  private static final Logger LOG = LoggerFactory.getLogger(FlowRuntime.class);

  private final Ledger ledger = new Ledger();
  private final ScheduledExecutorService background =
      Executors.newSingleThreadScheduledExecutor(work -> new Thread(work, "weir-background"));
  private final FlowPipeline pipeline;
  private final SampleEntrance entrance;
  private final NetworkAccount network;
  private final Listeners listeners;

  /** Collectors that receive for themselves. */
  private final List<Collector> others = new CopyOnWriteArrayList<>();

  private final StoreBindings stores;
  private final StoreBindings samples;
  private final Inventories inventories;

  /** Called by the container. */
  @Activate
  public FlowRuntime(
      RuntimeConfig config,
      @Reference(name = "camel") CamelHost camel,
      @Reference(name = "samples") SampleEntrance entrance,
      BundleContext bundle) {
    this(RuntimeSettings.of(config, dataOf(bundle)), camel, entrance, Transport.best());
  }

  FlowRuntime(
      RuntimeSettings settings, CamelHost camel, SampleEntrance entrance, Transport transport) {
    this.entrance = entrance;
    Notices notices = new LoggedNotices();
    pipeline = new FlowPipeline(settings.pipeline(), ledger, notices);
    stores = new StoreBindings(settings.spoolDirectory().resolve("flows"));
    samples = new StoreBindings(settings.spoolDirectory().resolve("samples"));
    network = new NetworkAccount(settings.maxExporters());
    inventories = new Inventories(this::exporters, settings.inventory(), ledger, notices);
    HostServices services =
        new HostServices(camel, transport, settings, pipeline, ledger, notices, background);
    listeners = new Listeners(services, network);
    LOG.info("Sockets are read by {}", transport);
  }

  private static Path dataOf(BundleContext bundle) {
    String data = bundle.getProperty("karaf.data");
    return Path.of(data == null ? "data" : data);
  }

  /** Opens the sockets of the collectors bound so far; those of later ones are opened at once. */
  @Activate
  void start() {
    entrance.open(pipeline);
    listeners.start();
    Future<?> unused =
        background.scheduleWithFixedDelay(listeners::countDrops, 1, 1, TimeUnit.SECONDS);
  }

  /** Closes the sockets, empties and commits everything, and lets all services go. */
  @Deactivate
  void stop() {
    listeners.close();
    entrance.close(pipeline);
    pipeline.close();
    inventories.close();
    background.shutdownNow();
    ledger().stream()
        .filter(line -> line.lost() > 0 || line.waiting() > 0)
        .forEach(line -> LOG.info("Lost since the start: {}", line));
  }

  @Reference(
      name = "collectors",
      policy = ReferencePolicy.DYNAMIC,
      cardinality = ReferenceCardinality.MULTIPLE)
  void bindCollector(FlowCollector collector) {
    listeners.add(collector);
  }

  void unbindCollector(FlowCollector collector) {
    listeners.remove(collector);
  }

  @Reference(
      name = "others",
      policy = ReferencePolicy.DYNAMIC,
      cardinality = ReferenceCardinality.MULTIPLE)
  void bindOther(Collector collector) {
    others.add(collector);
  }

  void unbindOther(Collector collector) {
    others.remove(collector);
  }

  @Reference(
      name = "enrichers",
      policy = ReferencePolicy.DYNAMIC,
      cardinality = ReferenceCardinality.MULTIPLE)
  void bindEnricher(FlowEnricher enricher, Map<String, Object> properties) {
    Object ranking = properties.get(Constants.SERVICE_RANKING);
    pipeline.add(enricher, ranking instanceof Integer number ? number : 0);
  }

  void unbindEnricher(FlowEnricher enricher) {
    pipeline.remove(enricher);
  }

  @Reference(
      name = "outlets",
      policy = ReferencePolicy.DYNAMIC,
      cardinality = ReferenceCardinality.MULTIPLE)
  void bindOutlet(FlowOutlet outlet) {
    pipeline.add(outlet);
  }

  void unbindOutlet(FlowOutlet outlet) {
    pipeline.remove(outlet);
  }

  @Reference(
      name = "flowStores",
      policy = ReferencePolicy.DYNAMIC,
      cardinality = ReferenceCardinality.MULTIPLE)
  void bindFlowStore(FlowStore store, Map<String, Object> properties) {
    stores.add(
        store,
        new StoreBindings.Binding(
            store.name(),
            isRemote(properties),
            how -> pipeline.add(store, how),
            () -> pipeline.remove(store)));
  }

  void unbindFlowStore(FlowStore store) {
    stores.remove(store);
  }

  @Reference(
      name = "metricStores",
      policy = ReferencePolicy.DYNAMIC,
      cardinality = ReferenceCardinality.MULTIPLE)
  void bindMetricStore(MetricStore store, Map<String, Object> properties) {
    samples.add(
        store,
        new StoreBindings.Binding(
            store.name(),
            isRemote(properties),
            how -> pipeline.add(store, how),
            () -> pipeline.remove(store)));
  }

  void unbindMetricStore(MetricStore store) {
    samples.remove(store);
  }

  /** Whether the store says that it is a server elsewhere, which may be away. */
  private static boolean isRemote(Map<String, Object> properties) {
    return Boolean.parseBoolean(String.valueOf(properties.get("weir.remote")));
  }

  @Reference(
      name = "inventories",
      policy = ReferencePolicy.DYNAMIC,
      cardinality = ReferenceCardinality.MULTIPLE)
  void bindInventory(InventoryStore store) {
    inventories.add(store);
  }

  void unbindInventory(InventoryStore store) {
    inventories.remove(store);
  }

  @Reference(
      name = "spools",
      policy = ReferencePolicy.DYNAMIC,
      cardinality = ReferenceCardinality.MULTIPLE)
  void bindSpool(SpoolChoice choice) {
    stores.add(choice);
    samples.add(choice);
  }

  void unbindSpool(SpoolChoice choice) {
    stores.remove(choice);
    samples.remove(choice);
  }

  @Override
  public List<CollectorStatus> collectors() {
    return Stream.concat(
            listeners.all().stream().map(FlowListener::status),
            others.stream().map(Collector::status))
        .toList();
  }

  @Override
  public List<ExporterStatus> exporters() {
    return network.exporters(System.currentTimeMillis());
  }

  @Override
  public List<TemplateInfo> templates() {
    return listeners.all().stream().flatMap(listener -> listener.templates().stream()).toList();
  }

  @Override
  public List<LedgerLine> ledger() {
    listeners.countDrops();
    List<LedgerLine> lines = new ArrayList<>(network.lines(System.currentTimeMillis()));
    lines.addAll(ledger.lines());
    others.forEach(collector -> lines.addAll(collector.ledger()));
    return List.copyOf(lines);
  }

  @Override
  public List<StageStatus> stages() {
    return pipeline.stages();
  }

  @Override
  public List<StoreDelivery> deliveries() {
    List<StoreDelivery> deliveries = new ArrayList<>(pipeline.deliveries());
    deliveries.addAll(inventories.deliveries());
    return List.copyOf(deliveries);
  }

  @Override
  public ReplayResult replay(Path capture) throws IOException {
    return new Replay(listeners.all(), pipeline).run(capture);
  }
}
