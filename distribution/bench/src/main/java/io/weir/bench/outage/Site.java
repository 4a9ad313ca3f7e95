package io.weir.bench.outage;

import io.weir.bench.flows.ConfigFile;
import io.weir.bench.flows.Instance;
import io.weir.bench.generator.Protocol;
import io.weir.bench.rest.LossRow;
import io.weir.bench.rest.WeirApi;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** An empty Weir before empty servers. They run from the beginning, Weir once it is started. */
final class Site implements Closeable {

  private static final Duration DRAIN = Duration.ofMinutes(10);
  private static final Duration GLANCE = Duration.ofMillis(500);
  private static final Duration SETTLED = Duration.ofSeconds(2);
  private static final int COUNTERS_AN_INTERFACE = 16;

  private final Stage stage;
  private final List<StoreServer> servers;
  private final Instance instance;
  private final WeirApi api;
  private ProcessHandle weir;

  Site(Stage stage) throws IOException {
    this.stage = stage;
    Path metrics = Files.createTempDirectory(stage.scratch(), "victoria-metrics");
    servers = List.of(new PostgresqlServer(), new VictoriaMetricsServer(metrics));
    instance = Instance.create(stage.distribution());
    api = new WeirApi(instance.restAddress());
    try {
      prepare();
    } catch (IOException e) {
      close();
      throw e;
    }
  }

  private void prepare() throws IOException {
    for (StoreServer server : servers) {
      server.start();
      reach(server, server.port());
    }
    Path file = instance.etc("org.apache.karaf.features.cfg");
    String features =
        servers.stream().map(StoreServer::feature).distinct().collect(Collectors.joining(","));
    String boot = ConfigFile.read(file).get("featuresBoot");
    ConfigFile.edit(file, Map.of("featuresBoot", boot + "," + features));
  }

  List<StoreServer> servers() {
    return servers;
  }

  WeirApi api() {
    return api;
  }

  /** Has Weir look for a server on a port. */
  void reach(StoreServer server, int port) throws IOException {
    configure(server, server.address(port));
  }

  void configure(StoreServer server, Map<String, ?> options) throws IOException {
    ConfigFile.edit(instance.etc(server.file()), options);
  }

  void configureSpool(StoreServer server, Map<String, ?> options) throws IOException {
    String file = "io.weir.platform.spool-" + server.store() + ".cfg";
    ConfigFile.edit(instance.etc(file), options);
  }

  void startWeir() throws IOException {
    weir = instance.start();
    stage.say("Weir is ready.");
  }

  void killWeir() {
    weir.destroyForcibly();
    weir.onExit().join();
    stage.say("Weir is killed.");
  }

  void killServers() throws IOException {
    for (StoreServer server : servers) {
      server.kill();
    }
    stage.say("The servers are killed.");
  }

  void startServers() throws IOException {
    for (StoreServer server : servers) {
      server.start();
    }
    stage.say("The servers are back.");
  }

  Traffic traffic() throws IOException {
    return new Traffic(
        instance.port(Protocol.IPFIX),
        stage.plan().flowsPerSecond(),
        instance.port(Protocol.SFLOW),
        Math.max(1, stage.plan().samplesPerSecond() / COUNTERS_AN_INTERFACE));
  }

  /** Where a spool of the usual configuration lies. */
  Path spool(StoreServer server) throws IOException {
    Path spools = instance.log().resolveSibling("weir").resolve("spool");
    try (Stream<Path> folders = Files.walk(spools, 2)) {
      return folders
          .filter(folder -> folder.endsWith(server.store()))
          .findFirst()
          .orElseThrow(() -> new IOException("no spool of " + server.store() + " in " + spools));
    }
  }

  /** By store, since Weir was started. */
  Map<String, Standing> standings() throws IOException {
    List<LossRow> ledger = api.loss();
    Map<String, Standing> standings = new LinkedHashMap<>();
    for (StoreServer server : servers) {
      standings.put(server.store(), Standing.of(server.store(), ledger));
    }
    return standings;
  }

  /** Waits until nothing waits for any store. */
  void drain() throws IOException {
    long end = System.nanoTime() + DRAIN.toNanos();
    while (standings().values().stream().anyMatch(each -> each.waiting() > 0)) {
      if (System.nanoTime() > end) {
        throw new IOException("the spools did not drain within " + DRAIN.toMinutes() + " minutes");
      }
      Stage.pause(GLANCE);
    }
    stage.say("The spools are empty.");
  }

  /** Waits until all that came is in the spools. */
  Map<String, Standing> settled() throws IOException {
    Map<String, Standing> last = Map.of();
    for (Map<String, Standing> now = standings(); !now.equals(last); now = standings()) {
      last = now;
      Stage.pause(SETTLED);
    }
    return last;
  }

  /**
   * Waits until every store runs and its spool has half of its room, and says how long that was.
   */
  Duration awaitRoom(long bytes) throws IOException {
    long from = System.nanoTime();
    long end = from + DRAIN.toNanos();
    while (!hasRoom(bytes / 2)) {
      if (System.nanoTime() > end) {
        throw new IOException("no room in a spool after " + DRAIN.toMinutes() + " minutes");
      }
      Stage.pause(GLANCE);
    }
    return Duration.ofNanos(System.nanoTime() - from);
  }

  private boolean hasRoom(long most) throws IOException {
    return api.stores().stream()
        .filter(row -> servers.stream().anyMatch(server -> server.store().equals(row.name())))
        .allMatch(row -> row.state().equals("running") && row.spoolBytes() <= most);
  }

  /** What every store is to hold, if Weir was started once, beside what it holds. */
  List<Verdict> counts(String scenario, boolean losing) throws IOException {
    Map<String, Standing> standings = standings();
    List<Verdict> verdicts = new ArrayList<>();
    for (StoreServer server : servers) {
      Standing standing = standings.get(server.store());
      long wanted = standing.kept();
      verdicts.add(
          new Count(
              scenario, server.store(), wanted, wanted, server.count(), standing.lost(), losing));
    }
    return verdicts;
  }

  @Override
  public void close() throws IOException {
    try {
      instance.close();
    } finally {
      for (StoreServer server : servers) {
        server.close();
      }
    }
  }
}
