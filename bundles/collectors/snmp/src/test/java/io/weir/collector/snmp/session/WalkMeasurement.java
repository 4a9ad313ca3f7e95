package io.weir.collector.snmp.session;

import com.sun.management.ThreadMXBean;
import io.weir.api.snmp.Oid;
import io.weir.library.snmp.LocalEngine;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import org.snmp4j.smi.Counter64;
import org.snmp4j.smi.OID;
import org.snmp4j.smi.Variable;

/**
 * Prints what it costs us to walk 11 counters of 48 interfaces, without the agent's share: {@code
 * WalkMeasurement [seconds] [devices at once]}.
 */
final class WalkMeasurement {

  private static final String IF_ENTRY = "1.3.6.1.2.1.2.2.1.";
  private static final String IF_X_ENTRY = "1.3.6.1.2.1.31.1.1.1.";
  private static final int[] COLUMNS = {8, 13, 14, 19, 20};
  private static final int[] X_COLUMNS = {6, 7, 10, 11, 15, 1};
  private static final int ROWS = 48;
  private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

  private record Cost(long cpu, long allocated) {}

  private WalkMeasurement() {}

  public static void main(String[] arguments) throws Exception {
    int seconds = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 10;
    int devices = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 200;
    SessionLimits limits =
        new SessionLimits(
            Duration.ofSeconds(2), 3, 1_000_000, 1_000_000, 50, 100_000, 1 << 24, 2, 8 << 20);
    Path file = Path.of("target", "measurement-engine");
    try (SnmpSessions sessions = new SnmpSessions(limits, LocalEngine.boot(file));
        ScriptedAgent agent = ScriptedAgent.of(mib(), (request, honest) -> honest)) {
      run(sessions, agent, devices, 5);
      Cost before = cost();
      long varBinds = sessions.counters().varBinds();
      long packets = sessions.counters().received();
      double took = run(sessions, agent, devices, seconds);
      Cost after = cost();
      varBinds = sessions.counters().varBinds() - varBinds;
      packets = sessions.counters().received() - packets;
      System.out.printf(
          "%d varbinds, %.0f varbinds/s, %.1f varbinds a packet, %.3f ms CPU and %.0f kB allocated"
              + " per 1,000 varbinds, %d packets repeated%n",
          varBinds,
          varBinds / took,
          (double) varBinds / packets,
          (after.cpu() - before.cpu()) / 1e6 / (varBinds / 1e3),
          (after.allocated() - before.allocated()) / 1e3 / (varBinds / 1e3),
          sessions.counters().resent());
    }
  }

  private static double run(SnmpSessions sessions, ScriptedAgent agent, int devices, int seconds)
      throws Exception {
    Profile profile =
        new Profile(
            "v2c",
            new Credentials.Community(Credentials.CommunityVersion.V2C, "public"::toCharArray));
    long start = System.nanoTime();
    while (System.nanoTime() - start < seconds * 1_000_000_000L) {
      List<CompletableFuture<?>> walks = new ArrayList<>();
      for (int number = 0; number < devices; number++) {
        Peer peer = agent.peer("device-" + number);
        for (String entry : List.of(IF_ENTRY, IF_X_ENTRY)) {
          int[] arcs = entry.equals(IF_ENTRY) ? COLUMNS : X_COLUMNS;
          List<Oid> columns = Arrays.stream(arcs).mapToObj(arc -> Oid.parse(entry + arc)).toList();
          walks.add(
              sessions
                  .agent(peer, profile, Duration.ofSeconds(30))
                  .table(columns)
                  .toCompletableFuture());
        }
      }
      CompletableFuture.allOf(walks.toArray(CompletableFuture[]::new)).join();
    }
    return (System.nanoTime() - start) / 1e9;
  }

  private static NavigableMap<OID, Variable> mib() {
    NavigableMap<OID, Variable> mib = new TreeMap<>();
    for (int row = 1; row <= ROWS; row++) {
      for (int column : COLUMNS) {
        mib.put(new OID(IF_ENTRY + column + "." + row), new Counter64(1_000_000_007L * row));
      }
      for (int column : X_COLUMNS) {
        mib.put(new OID(IF_X_ENTRY + column + "." + row), new Counter64(1_000_000_007L * row));
      }
    }
    return mib;
  }

  /** Of all threads but the agent's. */
  private static Cost cost() {
    long cpu = 0;
    long allocated = 0;
    for (Thread thread : Thread.getAllStackTraces().keySet()) {
      if (!thread.getName().equals("scripted-agent")) {
        cpu += Math.max(0, THREADS.getThreadCpuTime(thread.getId()));
        allocated += Math.max(0, THREADS.getThreadAllocatedBytes(thread.getId()));
      }
    }
    return new Cost(cpu, allocated);
  }
}
