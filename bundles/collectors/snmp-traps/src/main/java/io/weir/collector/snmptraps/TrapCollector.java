package io.weir.collector.snmptraps;

import io.weir.api.collect.Collector;
import io.weir.api.collect.CollectorStatus;
import io.weir.api.collect.LedgerLine;
import io.weir.api.config.ConfigValues;
import io.weir.api.inventory.InventoryStore;
import io.weir.api.snmp.Trap;
import io.weir.api.snmp.TrapLog;
import io.weir.api.snmp.TrapRefusal;
import io.weir.collector.snmptraps.model.MibNames;
import io.weir.collector.snmptraps.model.Notification;
import io.weir.collector.snmptraps.model.RecentTraps;
import io.weir.collector.snmptraps.model.Storms;
import io.weir.collector.snmptraps.receive.Access;
import io.weir.collector.snmptraps.receive.Intake;
import io.weir.collector.snmptraps.receive.Reason;
import io.weir.collector.snmptraps.receive.Refusals;
import io.weir.collector.snmptraps.receive.TrapListener;
import io.weir.library.credentials.Credentials;
import io.weir.library.snmp.LocalEngine;
import java.io.Closeable;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Predicate;
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

/** SNMP traps and informs on one UDP port. */
@Component(
    configurationPid = TrapCollector.PID,
    configurationPolicy = ConfigurationPolicy.REQUIRE,
    immediate = true,
    service = {TrapLog.class, Collector.class})
@Designate(ocd = TrapsConfig.class, factory = true)
public final class TrapCollector implements TrapLog, Collector, Closeable {

  static final String PID = "io.weir.collector.snmptraps";

  private static final Logger LOG = LoggerFactory.getLogger(TrapCollector.class);
  private static final int MOST_STORMS = 50_000;
  private static final int AT_ONCE = 1_000;
  private static final long TICK_MILLIS = 200;
  private static final long PATIENCE_MILLIS = 5_000;

  private final String name;
  private final MibNames names = MibNames.shipped();
  private final Clock clock;
  private final Intake intake;
  private final Refusals refusals;
  private final TrapListener listener;
  private final RecentTraps recent;
  private final Storms storms;
  private final InventoryWriter writer;
  private final TrapWork work;
  private final Thread working;
  private final Thread writing;
  private volatile boolean closing;
  private Instant nextSecond = Instant.EPOCH;
  private final AtomicLong workedOff = new AtomicLong();

  /**
   * Checks the configuration, takes up the local engine and opens the socket.
   *
   * @throws IllegalArgumentException naming the option, what was wanted and what was got
   * @throws IOException if the engine's file cannot be read or written
   */
  @Activate
  public TrapCollector(TrapsConfig config, Map<String, Object> properties) throws IOException {
    this(
        TrapsOptions.of(config, ConfigValues.instanceName(properties), Credentials.ofThisProcess()),
        Clock.systemUTC());
  }

  TrapCollector(TrapsOptions options, Clock clock) throws IOException {
    this.clock = clock;
    name = options.name();
    intake = new Intake(options.queue(), options.queueOctets());
    refusals = new Refusals(name, System::nanoTime);
    LocalEngine engine = LocalEngine.boot(options.engine());
    DeviceDirectory directory = new DeviceDirectory(clock);
    Senders senders = options.senders();
    Access access =
        new Access(
            sender -> senders.areBelieved(sender) || directory.device(sender).isPresent(),
            options.perSecond(),
            options.communities(),
            options.users());
    listener = new TrapListener(name, options.endpoint(), access, engine, intake, refusals, clock);
    recent = new RecentTraps(options.keep(), options.queueOctets() / 2);
    writer = new InventoryWriter(directory, clock);
    String run = "trap-" + Long.toString(clock.millis(), Character.MAX_RADIX);
    storms = new Storms(options.storm(), MOST_STORMS, run, writer::event);
    work = new TrapWork(names, senders, directory, recent, storms, writer);
    working = thread("work", this::work);
    writing = thread("inventory", this::write);
    listener.tick();
    working.start();
    writing.start();
  }

  private Thread thread(String task, Runnable run) {
    Thread thread = new Thread(run, "weir-snmp-traps-" + name + "-" + task);
    thread.setDaemon(true);
    return thread;
  }

  private void work() {
    try {
      while (!closing || intake.size() > 0) {
        for (Notification next : intake.take(AT_ONCE, TICK_MILLIS)) {
          takeSafely(next);
        }
        everySecond();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    storms.close();
  }

  private void everySecond() {
    Instant now = clock.instant();
    if (!now.isBefore(nextSecond)) {
      storms.sweep(now);
      listener.tick();
      nextSecond = now.plusSeconds(1);
    }
  }

  private void takeSafely(Notification next) {
    try {
      work.take(next);
    } catch (RuntimeException e) {
      LOG.warn("A notification of {} could not be worked off", next.sender(), e);
    }
    workedOff.incrementAndGet();
  }

  private void write() {
    try {
      while (!closing) {
        if (!writer.tick()) {
          Thread.sleep(TICK_MILLIS);
        }
      }
      working.join(PATIENCE_MILLIS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    while (writer.tick()) {
      LOG.debug("{} writes what waits", name);
    }
  }

  @Reference(
      name = "inventory",
      policy = ReferencePolicy.DYNAMIC,
      policyOption = ReferencePolicyOption.GREEDY,
      cardinality = ReferenceCardinality.OPTIONAL)
  void bindInventory(InventoryStore store) {
    writer.use(store);
  }

  void unbindInventory(InventoryStore store) {
    writer.leave(store);
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public String protocol() {
    return "snmp";
  }

  @Override
  public List<Trap> recent(Predicate<Trap> wanted, int most) {
    return recent.newest().stream()
        .map(heard -> heard.named(names))
        .filter(wanted)
        .limit(most)
        .toList();
  }

  @Override
  public CollectorStatus status() {
    return listener.status();
  }

  @Override
  public List<TrapRefusal> refusals() {
    return refusals.all();
  }

  @Override
  public List<LedgerLine> ledger() {
    long out = workedOff.get();
    long waiting = Math.max(0, listener.taken() - out);
    Map<String, Long> reasons = refusals.lost();
    long lost = reasons.values().stream().mapToLong(Long::longValue).sum();
    return List.of(
        new LedgerLine(
            "traps:" + name, "notifications", out + lost + waiting, out, lost, waiting, reasons),
        writer.ledger(name));
  }

  /** Receives nothing more, works off what waits and writes it, for a bounded time. */
  @Deactivate
  @Override
  public void close() {
    listener.close();
    closing = true;
    try {
      working.join(PATIENCE_MILLIS);
      writing.join(PATIENCE_MILLIS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    if (intake.size() > 0) {
      refusals.count(Reason.CLOSED, intake.size());
    }
  }
}
