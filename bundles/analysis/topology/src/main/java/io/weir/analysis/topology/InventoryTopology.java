package io.weir.analysis.topology;

import io.weir.analysis.topology.model.Survey;
import io.weir.analysis.topology.model.Versions;
import io.weir.api.inventory.Device;
import io.weir.api.inventory.InventoryStore;
import io.weir.api.inventory.Link;
import io.weir.api.inventory.Neighbour;
import io.weir.api.inventory.NetworkInterface;
import io.weir.api.store.StoreException;
import io.weir.api.topology.NetworkTopology;
import io.weir.api.topology.TopologySnapshot;
import java.io.Closeable;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
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

/** Concludes the topology from the inventory, after changes there and on demand. */
@Component(
    configurationPid = InventoryTopology.PID,
    configurationPolicy = ConfigurationPolicy.REQUIRE,
    service = NetworkTopology.class)
@Designate(ocd = TopologyConfig.class)
public final class InventoryTopology implements NetworkTopology, Closeable {

  static final String PID = "io.weir.analysis.topology";

  /** Who the audit says it was. */
  static final String ACTOR = "weir:topology";

  private static final Logger LOG = LoggerFactory.getLogger(InventoryTopology.class);
  private static final int CLOSE_SECONDS = 30;

  private final InventoryReader reader;
  private final ChangeWatch watch;
  private final LinkWriter writer;
  private final TopologyOptions options;
  private final Clock clock;
  private final ScheduledExecutorService executor =
      Executors.newSingleThreadScheduledExecutor(InventoryTopology::thread);
  private volatile TopologySnapshot snapshot = TopologySnapshot.EMPTY;
  private Instant stale = Instant.MIN;
  private boolean failing;

  /**
   * Begins.
   *
   * @throws IllegalArgumentException naming the option, what was wanted and what was got
   */
  @Activate
  public InventoryTopology(
      TopologyConfig config,
      @Reference(name = "inventory", policyOption = ReferencePolicyOption.GREEDY)
          InventoryStore store) {
    this(TopologyOptions.of(config), store, Clock.systemUTC());
    long period = options.period().toSeconds();
    Future<?> unused = executor.scheduleWithFixedDelay(this::look, 1, period, TimeUnit.SECONDS);
  }

  /** One that concludes on demand only. */
  InventoryTopology(TopologyOptions options, InventoryStore store, Clock clock) {
    this.options = options;
    this.clock = clock;
    this.reader = new InventoryReader(store);
    this.watch = new ChangeWatch(store);
    this.writer = new LinkWriter(store);
  }

  private static Thread thread(Runnable work) {
    Thread thread = new Thread(work, "weir-topology");
    thread.setDaemon(true);
    return thread;
  }

  @Override
  public TopologySnapshot snapshot() {
    return snapshot;
  }

  @Override
  public synchronized TopologySnapshot refresh() throws StoreException {
    List<Neighbour> heard = reader.all(Neighbour.class);
    watch.changed(heard);
    conclude(heard);
    return snapshot;
  }

  /** Concludes if there is anything new, or anything may have become too old. */
  synchronized void look() {
    try {
      List<Neighbour> heard = reader.all(Neighbour.class);
      boolean changed = watch.changed(heard);
      if (changed || !clock.instant().isBefore(stale)) {
        conclude(heard);
      }
      failing = false;
    } catch (StoreException e) {
      if (!failing) {
        LOG.info("The topology waits for the inventory: {}", e.getMessage());
      }
      failing = true;
    } catch (RuntimeException e) {
      LOG.warn("The topology could not be concluded, and will be tried again", e);
    }
  }

  private void conclude(List<Neighbour> heard) throws StoreException {
    Instant now = clock.instant();
    stale = Instant.MIN;
    Survey survey =
        Survey.of(
            reader.all(Device.class),
            reader.all(NetworkInterface.class),
            heard,
            reader.all(Link.class),
            now,
            options.age());
    snapshot = Versions.numbered(snapshot, survey.snapshot());
    if (writer.write(survey.put(), survey.remove())) {
      stale = now.plus(options.age().dividedBy(10)).plus(Duration.ofSeconds(1));
    }
  }

  /** Ends after what is being concluded: an interrupt would close an embedded database's files. */
  @Deactivate
  @Override
  public void close() {
    executor.shutdown();
    try {
      if (!executor.awaitTermination(CLOSE_SECONDS, TimeUnit.SECONDS)) {
        LOG.warn("The inventory does not answer; the thread {} ends later", "weir-topology");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
