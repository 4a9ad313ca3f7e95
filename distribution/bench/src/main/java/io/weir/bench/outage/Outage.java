package io.weir.bench.outage;

import io.weir.bench.flows.ConfigFile;
import io.weir.bench.flows.Instance;
import io.weir.bench.generator.Protocol;
import io.weir.bench.rest.LossRow;
import io.weir.bench.rest.WeirApi;
import java.io.Closeable;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;

/** Weir before some servers, under traffic, while one or the other is killed. */
final class Outage implements Closeable {

  private static final Duration DRAIN = Duration.ofMinutes(10);
  private static final int COUNTERS_AN_INTERFACE = 16;

  private final List<? extends StoreServer> servers;
  private final Plan plan;
  private final PrintWriter out;
  private final Instance instance;
  private final WeirApi api;
  private ProcessHandle weir;

  /**
   * How much of what, for how long.
   *
   * @param away how long the servers are
   */
  record Plan(long flowsPerSecond, int samplesPerSecond, Duration whole, Duration away) {}

  Outage(List<? extends StoreServer> servers, Plan plan, Path distribution, PrintWriter out)
      throws IOException {
    this.servers = servers;
    this.plan = plan;
    this.out = out;
    instance = Instance.create(distribution);
    api = new WeirApi(instance.restAddress());
  }

  List<Verdict> run() throws IOException {
    List<Verdict> verdicts = new ArrayList<>();
    for (StoreServer server : servers) {
      server.start();
      ConfigFile.edit(instance.etc(server.file()), server.settings());
    }
    install();
    start();
    verdicts.addAll(serversKilled());
    verdicts.addAll(weirKilled());
    return verdicts;
  }

  private void install() throws IOException {
    Path file = instance.etc("org.apache.karaf.features.cfg");
    String features =
        servers.stream().map(StoreServer::feature).distinct().collect(Collectors.joining(","));
    String boot = ConfigFile.read(file).get("featuresBoot");
    ConfigFile.edit(file, Map.of("featuresBoot", boot + "," + features));
  }

  private void start() throws IOException {
    weir = instance.start();
    say("Weir is ready.");
  }

  private List<Verdict> serversKilled() throws IOException {
    Map<String, Long> before = accepted();
    Map<String, Long> held = held();
    try (Traffic traffic = traffic()) {
      pause(plan.whole().minus(plan.away()).dividedBy(2));
      for (StoreServer server : servers) {
        server.kill();
      }
      say("The servers are killed.");
      pause(plan.away());
      for (StoreServer server : servers) {
        server.start();
      }
      say("The servers are back.");
      pause(plan.whole().minus(plan.away()).dividedBy(2));
      traffic.end();
    }
    drain();
    List<Verdict> verdicts = new ArrayList<>();
    for (StoreServer server : servers) {
      String store = server.store();
      long wanted = accepted().get(store) - before.get(store);
      long got = server.count() - held.get(store);
      verdicts.add(new Verdict("servers killed", store, wanted, wanted, got));
    }
    return verdicts;
  }

  private List<Verdict> weirKilled() throws IOException {
    Map<String, Long> before = accepted();
    Map<String, Long> held = held();
    Map<String, Long> least;
    Map<String, Long> most;
    try (Traffic traffic = traffic()) {
      pause(plan.whole().dividedBy(4));
      for (StoreServer server : servers) {
        server.kill();
      }
      say("The servers are killed.");
      pause(plan.away().dividedBy(2));
      least = accepted();
      weir.destroyForcibly();
      weir.onExit().join();
      most = upperBound(least);
      say("Weir is killed.");
      traffic.end();
    }
    for (StoreServer server : servers) {
      server.start();
    }
    start();
    drain();
    List<Verdict> verdicts = new ArrayList<>();
    for (StoreServer server : servers) {
      String store = server.store();
      long got = server.count() - held.get(store);
      long from = least.get(store) - before.get(store);
      verdicts.add(
          new Verdict("Weir killed", store, from, most.get(store) - before.get(store), got));
    }
    return verdicts;
  }

  /** Two seconds' worth more than was last told: the kill came soon after. */
  private Map<String, Long> upperBound(Map<String, Long> told) {
    Map<String, Long> bound = new HashMap<>();
    long more = 2 * Math.max(plan.flowsPerSecond(), plan.samplesPerSecond());
    told.forEach((store, count) -> bound.put(store, count + more));
    return bound;
  }

  private Traffic traffic() throws IOException {
    return new Traffic(
        instance.port(Protocol.IPFIX),
        plan.flowsPerSecond(),
        instance.port(Protocol.SFLOW),
        plan.samplesPerSecond() / COUNTERS_AN_INTERFACE);
  }

  /** By store, what its spool has taken. */
  private Map<String, Long> accepted() throws IOException {
    List<LossRow> ledger = api.loss();
    Map<String, Long> accepted = new HashMap<>();
    for (StoreServer server : servers) {
      String place = "spool:" + server.store();
      accepted.put(
          server.store(),
          ledger.stream().filter(row -> row.place().equals(place)).mapToLong(LossRow::in).sum());
    }
    return accepted;
  }

  private Map<String, Long> held() throws IOException {
    Map<String, Long> held = new HashMap<>();
    for (StoreServer server : servers) {
      held.put(server.store(), server.count());
    }
    return held;
  }

  /** Waits until no spool holds anything that its store has not. */
  private void drain() throws IOException {
    long end = System.nanoTime() + DRAIN.toNanos();
    while (api.loss().stream()
        .anyMatch(row -> row.place().startsWith("spool:") && row.waiting() > 0)) {
      if (System.nanoTime() > end) {
        throw new IOException("the spools did not drain within " + DRAIN.toMinutes() + " minutes");
      }
      pause(Duration.ofMillis(500));
    }
    say("The spools are empty.");
  }

  private static void pause(Duration time) {
    LockSupport.parkNanos(time.toNanos());
  }

  private void say(String what) {
    out.println(what);
    out.flush();
  }

  @Override
  public void close() throws IOException {
    instance.close();
    for (StoreServer server : servers) {
      server.close();
    }
  }
}
