package io.weir.collector.snmpsimulator;

import com.sun.management.ThreadMXBean;
import io.weir.api.snmp.Oid;
import io.weir.api.snmp.SnmpAgent;
import io.weir.api.snmp.SnmpTable;
import io.weir.collector.snmp.session.Credentials;
import io.weir.collector.snmp.session.Peer;
import io.weir.collector.snmp.session.Profile;
import io.weir.collector.snmp.session.SessionLimits;
import io.weir.collector.snmp.session.SnmpSessions;
import io.weir.library.snmp.LocalEngine;
import java.lang.management.ManagementFactory;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.LongAdder;

/**
 * Prints what the simulator costs and how fast it answers when the collector's own walker asks it
 * for 13 columns of every interface: {@code PollMeasurement [seconds] [devices at once]
 * [simulator's options]}.
 */
final class PollMeasurement {

  private static final List<Oid> COLUMNS = columns("1.3.6.1.2.1.2.2.1.", 8, 13, 14, 19, 20);
  private static final List<Oid> X_COLUMNS =
      columns("1.3.6.1.2.1.31.1.1.1.", 1, 6, 7, 10, 11, 15, 18, 19);
  private static final String SIMULATOR = "weir-snmp-simulator";
  private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

  private final SimulationOptions options;
  private final Simulation simulation;
  private final SnmpSessions sessions;
  private final Semaphore atOnce;
  private final int most;
  private final LongAdder complete = new LongAdder();
  private final LongAdder incomplete = new LongAdder();
  private final LongAdder incompleteGood = new LongAdder();
  private final Profile profile =
      new Profile(
          "v2c",
          new Credentials.Community(Credentials.CommunityVersion.V2C, "public"::toCharArray));

  private PollMeasurement(
      SimulationOptions options, Simulation simulation, SnmpSessions sessions, int most) {
    this.options = options;
    this.simulation = simulation;
    this.sessions = sessions;
    this.most = most;
    atOnce = new Semaphore(most);
  }

  private static List<Oid> columns(String entry, int... numbers) {
    return Arrays.stream(numbers).mapToObj(number -> Oid.parse(entry + number)).toList();
  }

  public static void main(String[] words) throws Exception {
    int seconds = words.length > 0 ? Integer.parseInt(words[0]) : 10;
    int most = words.length > 1 ? Integer.parseInt(words[1]) : 200;
    SimulationOptions options =
        new CommandLine(Arrays.copyOfRange(words, Math.min(2, words.length), words.length))
            .simulation();
    SessionLimits limits =
        new SessionLimits(
            Duration.ofSeconds(2), 3, 1_000_000, 1_000_000, 50, 100_000, 1 << 24, 2, 8 << 20);
    LocalEngine engine = LocalEngine.boot(Path.of("target", "measurement-engine"));
    long begin = System.nanoTime();
    try (Simulation simulation = new Simulation(options, (what, why) -> why.printStackTrace());
        SnmpSessions sessions = new SnmpSessions(limits, engine)) {
      System.out.printf(
          "%d sockets open after %d ms%n",
          options.network().devices(), (System.nanoTime() - begin) / 1_000_000);
      PollMeasurement measurement = new PollMeasurement(options, simulation, sessions, most);
      measurement.run(5);
      measurement.report(seconds);
    }
  }

  private void report(int seconds) throws Exception {
    long simulated = cpu(true);
    long asked = cpu(false);
    long allocated = allocated();
    long variables = simulation.counters().variables();
    long answers = simulation.counters().answers();
    long resent = sessions.counters().resent();
    complete.reset();
    incomplete.reset();
    incompleteGood.reset();
    double took = run(seconds);
    simulated = cpu(true) - simulated;
    asked = cpu(false) - asked;
    allocated = allocated() - allocated;
    variables = simulation.counters().variables() - variables;
    answers = simulation.counters().answers() - answers;
    System.out.printf(
        "%.0f answers/s, %.0f variables/s, %.1f variables an answer; per 1,000 variables: simulator"
            + " %.3f ms CPU and %.1f kB allocated, walker %.3f ms CPU; %d devices complete, %d not"
            + " (%d of them good), %d packets repeated, %d answers lost%n",
        answers / took,
        variables / took,
        (double) variables / answers,
        simulated / 1e3 / variables,
        (double) allocated / variables,
        asked / 1e3 / variables,
        complete.sum(),
        incomplete.sum(),
        incompleteGood.sum(),
        sessions.counters().resent() - resent,
        simulation.counters().answersLost());
  }

  private double run(int seconds) throws Exception {
    long start = System.nanoTime();
    for (int device = 0; System.nanoTime() - start < seconds * 1_000_000_000L; device++) {
      atOnce.acquire();
      poll(device % options.network().devices());
    }
    atOnce.acquire(most);
    atOnce.release(most);
    return (System.nanoTime() - start) / 1e9;
  }

  private void poll(int device) throws Exception {
    InetSocketAddress address =
        new InetSocketAddress(
            AgentSockets.inet(simulation.network().devices().address(device)), options.port());
    SnmpAgent agent =
        sessions.agent(new Peer("device-" + device, address), profile, Duration.ofSeconds(30));
    CompletionStage<SnmpTable> first = agent.table(COLUMNS);
    CompletionStage<SnmpTable> second = agent.table(X_COLUMNS);
    int rows = options.network().interfaces();
    first
        .thenCombine(
            second, (one, other) -> one.indexes().size() == rows && other.indexes().size() == rows)
        .whenComplete(
            (all, failure) -> {
              count(device, failure == null && all);
              atOnce.release();
            });
  }

  private void count(int device, boolean whole) {
    (whole ? complete : incomplete).increment();
    if (!whole && !simulation.network().devices().isBad(device)) {
      incompleteGood.increment();
    }
  }

  private static long cpu(boolean simulator) {
    return Thread.getAllStackTraces().keySet().stream()
        .filter(each -> each.getName().startsWith(SIMULATOR) == simulator)
        .mapToLong(each -> Math.max(0, THREADS.getThreadCpuTime(each.getId())))
        .sum();
  }

  /** By the simulator's threads. */
  private static long allocated() {
    return Thread.getAllStackTraces().keySet().stream()
        .filter(each -> each.getName().startsWith(SIMULATOR))
        .mapToLong(each -> Math.max(0, THREADS.getThreadAllocatedBytes(each.getId())))
        .sum();
  }
}
