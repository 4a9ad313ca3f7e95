package io.weir.collector.snmp.discovery;

import io.weir.api.discovery.Discovery;
import io.weir.api.discovery.DiscoveryRequest;
import io.weir.api.inventory.Device;
import io.weir.api.inventory.Exporter;
import io.weir.api.net.Address;
import io.weir.api.net.Prefix;
import java.math.BigInteger;
import java.time.Clock;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;

/** Discoveries that run, and some that ended. Thread-safe; nothing here blocks. */
final class Discoveries {

  private static final int MOST_KEPT = 100;
  private static final int SECONDS_OF_SILENCE = 20;
  private static final int STEPS_A_SECOND = 10;

  private final DeviceDiscovery devices;
  private final DiscoveryTerms terms;
  private final Clock clock;
  private final ScheduledFuture<?> steps;
  private final Deque<DiscoveryRun> runs = new ArrayDeque<>();
  private long next = 1;

  Discoveries(
      DeviceDiscovery devices,
      DiscoveryTerms terms,
      Clock clock,
      ScheduledExecutorService scheduler) {
    this.devices = devices;
    this.terms = terms;
    this.clock = clock;
    steps =
        scheduler.scheduleWithFixedDelay(
            this::step, 0, 1_000 / STEPS_A_SECOND, TimeUnit.MILLISECONDS);
  }

  private void step() {
    running().forEach(run -> run.step(Math.max(1, terms.addressesPerSecond() / STEPS_A_SECOND)));
  }

  private synchronized List<DiscoveryRun> running() {
    return runs.stream().filter(DiscoveryRun::isRunning).toList();
  }

  /**
   * Checks whether a request asks for more than is allowed.
   *
   * @throws IllegalArgumentException saying what was wanted and what was got
   */
  void check(DiscoveryRequest request) {
    BigInteger addresses = BigInteger.ZERO;
    for (Prefix range : request.ranges()) {
      addresses = addresses.add(Addresses.count(range));
    }
    if (addresses.compareTo(BigInteger.valueOf(terms.addresses())) > 0) {
      throw new IllegalArgumentException(
          "wanted ranges of at most " + terms.addresses() + " addresses, got " + addresses);
    }
  }

  /**
   * Begins a discovery.
   *
   * @param known devices to ask
   * @param exporters to ask
   * @throws IllegalStateException if as many as may be run already
   */
  synchronized Discovery start(
      DiscoveryRequest request, String actor, List<Device> known, List<Exporter> exporters) {
    if (running().size() >= terms.atOnce()) {
      throw new IllegalStateException(
          "wanted at most " + terms.atOnce() + " discoveries at once, got one more");
    }
    List<Prefix> allowed = new ArrayList<>(terms.allowed());
    allowed.addAll(request.ranges());
    Targets targets =
        new Targets(request.port(), request.depth(), allowed, terms.addresses() + known.size());
    known.forEach(targets::device);
    exporters.stream().map(Exporter::address).filter(Discoveries::isHost).forEach(targets::address);
    request.ranges().forEach(targets::range);
    String id = Long.toString(clock.millis(), Character.MAX_RADIX) + "-" + next++;
    DiscoveryRun run = new DiscoveryRun(id, actor, request, devices, targets, mostSilent(), clock);
    runs.addFirst(run);
    while (runs.size() > MOST_KEPT) {
      runs.removeLast();
    }
    return run.progress();
  }

  /** Addresses that wait for an answer at once: silence takes some seconds to be sure of. */
  private int mostSilent() {
    return terms.addressesPerSecond() * SECONDS_OF_SILENCE;
  }

  static boolean isHost(Address address) {
    return !address.isUnspecified()
        && !address.toInetAddress().isAnyLocalAddress()
        && !address.toInetAddress().isMulticastAddress();
  }

  synchronized List<Discovery> all() {
    return runs.stream().map(DiscoveryRun::progress).toList();
  }

  synchronized Optional<Discovery> find(String id) {
    return all().stream().filter(each -> each.id().equals(id)).findFirst();
  }

  void stop() {
    steps.cancel(false);
    running().forEach(DiscoveryRun::stop);
  }
}
