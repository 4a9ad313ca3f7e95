package io.weir.bench.outage;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.weir.bench.flows.UdpPort;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;

/** A VictoriaMetrics of this machine's package. */
final class VictoriaMetricsServer implements StoreServer {

  private static final String EVERYTHING = "sum(count_over_time({__name__=~\".+\"}[1d]))";
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private final HttpClient http = HttpClient.newHttpClient();
  private final Path folder;
  private final int port = UdpPort.freeTcp();
  private Process process;

  VictoriaMetricsServer(Path folder) throws IOException {
    this.folder = folder;
  }

  @Override
  public String store() {
    return "victoriametrics";
  }

  @Override
  public String feature() {
    return "weir-store-victoriametrics";
  }

  @Override
  public String file() {
    return "io.weir.store.victoriametrics.cfg";
  }

  @Override
  public Map<String, Object> address(int at) {
    return Map.of("url", url(at));
  }

  @Override
  public Map<String, Object> timeout(int seconds) {
    return Map.of("timeoutMillis", 1000 * seconds);
  }

  @Override
  public int port() {
    return port;
  }

  private static String url(int port) {
    return "http://127.0.0.1:" + port;
  }

  @Override
  public void start() throws IOException {
    process =
        new ProcessBuilder(
                "victoria-metrics",
                "-storageDataPath=" + folder.resolve("data"),
                "-httpListenAddr=127.0.0.1:" + port,
                "-retentionPeriod=1",
                "-search.latencyOffset=0s",
                "-dedup.minScrapeInterval=1ms")
            .redirectErrorStream(true)
            .redirectOutput(
                ProcessBuilder.Redirect.appendTo(
                    Files.createDirectories(folder).resolve("log").toFile()))
            .start();
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (!answers()) {
      if (!process.isAlive() || System.nanoTime() > end) {
        throw new IOException("victoria-metrics did not start; see " + folder.resolve("log"));
      }
      LockSupport.parkNanos(50_000_000);
    }
  }

  private boolean answers() {
    try {
      get("/health");
      return true;
    } catch (IOException e) {
      return false;
    }
  }

  @Override
  public void kill() throws IOException {
    try {
      process.destroyForcibly().waitFor();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException("interrupted while the server ended");
    }
  }

  @Override
  public long count() throws IOException {
    get("/internal/force_flush");
    String query = URLEncoder.encode(EVERYTHING, StandardCharsets.UTF_8);
    String answer = get("/api/v1/query?nocache=1&query=" + query);
    JsonNode value = new ObjectMapper().readTree(answer).at("/data/result/0/value/1");
    return value.isMissingNode() ? 0 : Long.parseLong(value.asText());
  }

  private String get(String path) throws IOException {
    HttpRequest request = HttpRequest.newBuilder(URI.create(url(port) + path)).build();
    try {
      return http.send(request, BodyHandlers.ofString()).body();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException("interrupted while asking the server");
    }
  }

  @Override
  public void close() {
    if (process != null) {
      process.destroy();
      process.onExit().join();
    }
  }
}
