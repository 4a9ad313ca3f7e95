package io.weir.bench.flows;

import io.weir.bench.generator.Protocol;
import io.weir.bench.generator.Sent;
import io.weir.bench.rest.FlowSums;
import io.weir.bench.rest.WeirApi;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;

/**
 * The real distribution in an instance of its own with ports of its own; it runs from the first
 * trial to the end. What a trial stored is read back over REST.
 */
public final class WeirDistribution implements CollectorUnderTest {
  private static final long POLL_NANOS = 500_000_000;
  private static final int STALLED_POLLS = 12;

  private final Instance instance;
  private final WeirApi api;
  private final UdpPort port;
  private final Optional<DashboardQueries> queries;
  private ProcessTree tree;
  private Instant begun = Instant.EPOCH;

  /**
   * @param distribution the archive or an unpacked installation
   * @param queried whether a dashboard asks its queries during the trials
   */
  WeirDistribution(Path distribution, Protocol protocol, boolean queried) throws IOException {
    instance = Instance.create(distribution);
    api = new WeirApi(instance.restAddress());
    port = new UdpPort(instance.port(protocol));
    queries = queried ? Optional.of(new DashboardQueries(api)) : Optional.empty();
  }

  @Override
  public String name() {
    return "weir";
  }

  @Override
  public int port() {
    return port.number();
  }

  /** How long the dashboard's queries took; empty if none were asked. */
  List<String> queryTimes() {
    return queries.map(DashboardQueries::report).orElse(List.of());
  }

  @Override
  public void begin() throws IOException {
    if (tree == null) {
      ProcessHandle process = instance.start();
      if (!port.awaitBound(process, 30)) {
        throw new IOException(
            "weir is ready but does not listen on UDP port %d; its log is in %s"
                .formatted(port.number(), instance.log()));
      }
      tree = new ProcessTree(process);
    }
    begun = Instant.now();
    queries.ifPresent(DashboardQueries::start);
  }

  @Override
  public Usage usage() throws IOException {
    return tree.usage();
  }

  /** Waits until every flow sent is in the store, or no more of them come. */
  @Override
  public void settle(Sent sent) throws IOException {
    long flows = -1;
    int stalled = 0;
    while (stalled < STALLED_POLLS) {
      long now = stored().flows();
      if (now >= sent.records()) {
        return;
      }
      stalled = now > flows || port.queued() > 0 ? 0 : stalled + 1;
      flows = now;
      LockSupport.parkNanos(POLL_NANOS);
    }
  }

  private Stored stored() throws IOException {
    FlowSums sums = api.sums(begun, Instant.now().plusSeconds(1));
    return new Stored(sums.flows(), sums.packets(), sums.octets());
  }

  @Override
  public Stored end() throws IOException {
    queries.ifPresent(DashboardQueries::stop);
    return stored();
  }

  @Override
  public void close() throws IOException {
    queries.ifPresent(DashboardQueries::close);
    instance.close();
  }

  /** The archive or the installation that this program belongs to. */
  public static Path find() throws IOException {
    Path program = Path.of(ownLocation()).toAbsolutePath().normalize();
    Path checkout = program.getParent().getParent().getParent().getParent();
    Path target = checkout.resolve("distribution/karaf/target");
    if (Files.isDirectory(target)) {
      try (DirectoryStream<Path> archives = Files.newDirectoryStream(target, "*.tar.gz")) {
        for (Path archive : archives) {
          return archive;
        }
      }
    }
    Path installation = program.getParent().getParent().getParent();
    if (Files.isExecutable(installation.resolve("bin/karaf"))) {
      return installation;
    }
    throw new IOException(
        "wanted an archive in %s or an installation in %s, got neither; ./weir build makes one"
            .formatted(target, installation));
  }

  private static String ownLocation() throws IOException {
    try {
      return Path.of(
              WeirDistribution.class.getProtectionDomain().getCodeSource().getLocation().toURI())
          .toString();
    } catch (URISyntaxException e) {
      throw new IOException(e);
    }
  }
}
