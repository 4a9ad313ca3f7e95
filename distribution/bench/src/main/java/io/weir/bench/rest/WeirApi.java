package io.weir.bench.rest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * Weir's REST interface. May be used by several threads; every call blocks until the answer is
 * there.
 *
 * <p>Answers are read tolerantly: rows are the answer itself if it is an array, else its first
 * array of objects; what is not known is left alone.
 */
public final class WeirApi {
  private static final Duration CONNECT = Duration.ofSeconds(2);
  private static final Duration ANSWER = Duration.ofSeconds(30);

  private final URI base;
  private final HttpClient http = HttpClient.newBuilder().connectTimeout(CONNECT).build();
  private final ObjectMapper json = new ObjectMapper();

  /**
   * @param address HOST:PORT of the REST interface
   */
  public WeirApi(String address) {
    base = URI.create("http://" + address + "/api/v1/");
  }

  /** Where a path of the interface is, for a person to open. */
  public URI at(String path) {
    return base.resolve(path);
  }

  /** Is Weir up and does it call itself healthy? */
  public boolean isHealthy() {
    try {
      return send("health").statusCode() == 200;
    } catch (InterruptedIOException e) {
      Thread.currentThread().interrupt();
      return false;
    } catch (IOException e) {
      return false;
    }
  }

  /**
   * What was collected between two instants, summed over the store's rows.
   *
   * @throws IOException if Weir does not answer or answers with an error
   */
  public FlowSums sums(Instant from, Instant to) throws IOException {
    FlowSums sums = FlowSums.NONE;
    for (TopRow row : top("protocolIdentifier", "flows", from, to, 256)) {
      sums = sums.plus(row.sums());
    }
    return sums;
  }

  /** The keys with the most of a measure; {@code by} names one field or several with commas. */
  public List<TopRow> top(String by, String measure, Instant from, Instant to, int limit)
      throws IOException {
    return top(by, measure, from, to, limit, "");
  }

  /** The same of the flows that a filter takes. */
  public List<TopRow> top(
      String by, String measure, Instant from, Instant to, int limit, String filter)
      throws IOException {
    String path =
        "flows/top?by=%s&measure=%s&from=%s&to=%s&limit=%d&filter=%s"
            .formatted(
                encode(by),
                measure,
                encode(from.toString()),
                encode(to.toString()),
                limit,
                encode(filter));
    List<TopRow> rows = new ArrayList<>();
    for (JsonNode row : rows(get(path))) {
      rows.add(TopRow.read(row, List.of(by.split(",", -1))));
    }
    return rows;
  }

  /** The loss ledger, in the order of the way of the data. */
  public List<LossRow> loss() throws IOException {
    List<LossRow> rows = new ArrayList<>();
    for (JsonNode row : rows(get("loss"))) {
      rows.add(LossRow.read(row));
    }
    return rows;
  }

  /** The way to every store and outlet. */
  public List<StoreRow> stores() throws IOException {
    List<StoreRow> rows = new ArrayList<>();
    for (JsonNode row : rows(get("stores"))) {
      rows.add(StoreRow.read(row));
    }
    return rows;
  }

  /** What Weir says of itself, whatever it says. */
  public String health() throws IOException {
    return json.readTree(send("health").body()).path("status").asText();
  }

  /** The exporters that Weir knows. */
  public List<ExporterRow> exporters() throws IOException {
    List<ExporterRow> rows = new ArrayList<>();
    for (JsonNode row : rows(get("exporters"))) {
      rows.add(ExporterRow.read(row));
    }
    return rows;
  }

  /** The answer to a path, as it is. */
  public JsonNode answer(String path) throws IOException {
    return get(path);
  }

  /** The answer to a path that is no JSON. */
  public String text(String path) throws IOException {
    return good(path, send(path)).body();
  }

  /** Has something made, and gives what was answered. */
  public JsonNode post(String path, String content) throws IOException {
    HttpRequest request =
        HttpRequest.newBuilder(base.resolve(path))
            .timeout(ANSWER)
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString(content))
            .build();
    return read(path, good(path, send(request)));
  }

  /** Asks and reads the whole answer; for its time only. */
  public void ask(String path) throws IOException {
    get(path);
  }

  static String encode(String value) {
    return URLEncoder.encode(value, StandardCharsets.UTF_8);
  }

  private static JsonNode rows(JsonNode answer) {
    if (answer.isArray()) {
      return answer;
    }
    for (JsonNode member : answer) {
      if (member.isArray() && (member.isEmpty() || member.get(0).isObject())) {
        return member;
      }
    }
    return answer.path("rows");
  }

  private JsonNode get(String path) throws IOException {
    return read(path, good(path, send(path)));
  }

  private HttpResponse<String> good(String path, HttpResponse<String> answer) throws IOException {
    if (answer.statusCode() / 100 != 2) {
      throw new IOException(
          "%s answered %d: %s"
              .formatted(base.resolve(path), answer.statusCode(), answer.body().strip()));
    }
    return answer;
  }

  private JsonNode read(String path, HttpResponse<String> answer) throws IOException {
    try {
      return json.readTree(answer.body());
    } catch (JsonProcessingException e) {
      throw new IOException(base.resolve(path) + " did not answer with JSON", e);
    }
  }

  private HttpResponse<String> send(String path) throws IOException {
    return send(HttpRequest.newBuilder(base.resolve(path)).timeout(ANSWER).build());
  }

  private HttpResponse<String> send(HttpRequest request) throws IOException {
    try {
      return http.send(request, HttpResponse.BodyHandlers.ofString());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException("interrupted while waiting for " + request.uri());
    }
  }
}
