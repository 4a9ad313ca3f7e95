package io.weir.store.victoriametrics;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.IntFunction;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/**
 * A server of somebody else's, on a free port of the loopback address; skips where there is none.
 */
final class RealServer implements AutoCloseable {

  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final HttpClient CLIENT = HttpClient.newHttpClient();

  private final Process process;
  private final String url;

  private RealServer(Process process, String url) {
    this.process = process;
    this.url = url;
  }

  static RealServer victoriaMetrics(Path folder) throws IOException, InterruptedException {
    return start(
        "victoria-metrics",
        folder,
        port ->
            List.of(
                "-storageDataPath=" + folder.resolve("data"),
                "-httpListenAddr=127.0.0.1:" + port,
                "-retentionPeriod=12",
                "-search.latencyOffset=0s",
                "-dedup.minScrapeInterval=1ms"));
  }

  static RealServer prometheus(Path folder) throws IOException, InterruptedException {
    Path config = Files.writeString(folder.resolve("prometheus.yml"), "scrape_configs: []\n");
    return start(
        "prometheus",
        folder,
        port ->
            List.of(
                "--web.enable-remote-write-receiver",
                "--config.file=" + config,
                "--storage.tsdb.path=" + folder.resolve("data"),
                "--web.listen-address=127.0.0.1:" + port));
  }

  private static RealServer start(String program, Path folder, IntFunction<List<String>> arguments)
      throws IOException, InterruptedException {
    Assumptions.assumeTrue(isInstalled(program), program + " is not installed");
    int port = freePort();
    List<String> command =
        Stream.concat(Stream.of(program), arguments.apply(port).stream()).toList();
    Process process =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("log").toFile())
            .start();
    RealServer server = new RealServer(process, "http://127.0.0.1:" + port);
    Instant end = Instant.now().plus(PATIENCE);
    while (server.status("/-/ready") != 200 && server.status("/health") != 200) {
      if (!process.isAlive() || Instant.now().isAfter(end)) {
        server.close();
        throw new AssertionError(Files.readString(folder.resolve("log")));
      }
      TimeUnit.MILLISECONDS.sleep(20);
    }
    return server;
  }

  private static boolean isInstalled(String program) {
    return Stream.of(System.getenv("PATH").split(":", -1))
        .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  String url() {
    return url;
  }

  /** The status of an answer, 0 where there is none. */
  int status(String path) throws InterruptedException {
    try {
      HttpRequest request = HttpRequest.newBuilder(URI.create(url + path)).build();
      return CLIENT.send(request, BodyHandlers.discarding()).statusCode();
    } catch (IOException e) {
      return 0;
    }
  }

  @Override
  public void close() {
    process.destroy();
    process.onExit().join();
  }
}
