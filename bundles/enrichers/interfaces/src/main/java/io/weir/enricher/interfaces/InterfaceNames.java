package io.weir.enricher.interfaces;

import io.weir.api.flow.FlowBatch;
import io.weir.api.flow.FlowEnricher;
import io.weir.api.inventory.InventoryStore;
import io.weir.api.metric.SampleSink;
import io.weir.api.net.Address;
import io.weir.api.store.StoreException;
import io.weir.enricher.interfaces.model.NameBook;
import io.weir.enricher.interfaces.model.Naming;
import io.weir.enricher.interfaces.model.Tally;
import java.io.Closeable;
import java.security.SecureRandom;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.osgi.service.metatype.annotations.Designate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Names the interfaces of flows after the inventory. Batches see names as they were at the last
 * look; while the inventory is away they keep those that it had.
 */
@Component(
    configurationPid = InterfaceNames.PID,
    configurationPolicy = ConfigurationPolicy.REQUIRE,
    service = FlowEnricher.class,
    property = "service.ranking:Integer=50")
@Designate(ocd = InterfaceNamesConfig.class)
public final class InterfaceNames implements FlowEnricher, Closeable {

  static final String PID = "io.weir.enricher.interfaces";

  private static final Logger LOG = LoggerFactory.getLogger(InterfaceNames.class);
  private static final int CLOSE_SECONDS = 30;
  private static final int METRICS_SECONDS = 60;

  private final InventoryNames names;
  private final Tally tally = new Tally();
  private final SampleSink sink;
  private final ScheduledExecutorService executor =
      Executors.newSingleThreadScheduledExecutor(InterfaceNames::thread);
  private volatile InventoryStore inventory;
  private volatile NameBook book = NameBook.EMPTY;
  private SortedSet<Address> shared = new TreeSet<>();
  private boolean failing;
  private boolean full;
  private long failures;

  /**
   * Begins.
   *
   * @throws IllegalArgumentException naming the option, what was wanted and what was got
   */
  @Activate
  public InterfaceNames(InterfaceNamesConfig config, @Reference(name = "samples") SampleSink sink) {
    this(InterfaceNamesOptions.of(config), sink);
    repeat(this::look, 1, InterfaceNamesOptions.of(config).period().toSeconds());
    repeat(this::tell, METRICS_SECONDS, METRICS_SECONDS);
  }

  /** One that looks on demand only. */
  InterfaceNames(InterfaceNamesOptions options, SampleSink sink) {
    this.names = new InventoryNames(options.maxInterfaces(), new SecureRandom().nextLong());
    this.sink = sink;
  }

  private void repeat(Runnable work, long firstSeconds, long seconds) {
    Future<?> unused =
        executor.scheduleWithFixedDelay(work, firstSeconds, seconds, TimeUnit.SECONDS);
  }

  private static Thread thread(Runnable work) {
    Thread thread = new Thread(work, "weir-interface-names");
    thread.setDaemon(true);
    return thread;
  }

  @Reference(
      name = "inventory",
      cardinality = ReferenceCardinality.OPTIONAL,
      policy = ReferencePolicy.DYNAMIC,
      policyOption = ReferencePolicyOption.GREEDY)
  void bindInventory(InventoryStore store) {
    inventory = store;
  }

  void unbindInventory(InventoryStore store) {
    if (inventory == store) {
      inventory = null;
    }
  }

  @Override
  public String name() {
    return "interface-names";
  }

  @Override
  public void enrich(FlowBatch batch) {
    Naming.apply(batch, book, tally);
  }

  /** Takes what is new in the inventory; without one, or if it does not answer, nothing. */
  void look() {
    Optional<InventoryStore> store = Optional.ofNullable(inventory);
    try {
      if (store.isEmpty()) {
        fail("The inventory is gone", Optional.empty());
      } else if (names.look(store.get())) {
        book = names.book();
        warn();
        failing = false;
      } else {
        failing = false;
      }
    } catch (StoreException | RuntimeException e) {
      fail("The inventory cannot be read", Optional.of(e));
    }
  }

  /** Said once, and not of an inventory that never was: at the start it comes a little later. */
  private void fail(String what, Optional<Exception> cause) {
    failures++;
    boolean started = book != NameBook.EMPTY || cause.isPresent();
    if (started && !failing) {
      LOG.warn("{}: flows get the names of interfaces that it had", what, cause.orElse(null));
      failing = true;
    }
  }

  private void warn() {
    if (!names.shared().equals(shared)) {
      shared = names.shared();
      LOG.warn("Several devices are managed at each of {}: their flows get no names", shared);
    }
    if (names.leftOut() > 0 && !full) {
      LOG.warn(
          "{}: more interfaces than maxInterfaces: flows of {} devices get no names",
          PID,
          names.leftOut());
    }
    full = names.leftOut() > 0;
  }

  private void tell() {
    try {
      sink.accept(SelfMetrics.samples(tally, names.size(), failures, System.currentTimeMillis()));
    } catch (RuntimeException e) {
      LOG.warn("What was counted of names could not be told", e);
    }
  }

  Tally tally() {
    return tally;
  }

  long failures() {
    return failures;
  }

  /** Ends after what is being read: an interrupt would close an embedded database's files. */
  @Deactivate
  @Override
  public void close() {
    executor.shutdown();
    try {
      if (!executor.awaitTermination(CLOSE_SECONDS, TimeUnit.SECONDS)) {
        LOG.warn("The inventory does not answer; the thread {} ends later", "weir-interface-names");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
