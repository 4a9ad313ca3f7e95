package io.weir.itest;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Asks a running Weir. */
record Rest(int port) {

  private static final HttpClient CLIENT = HttpClient.newHttpClient();

  /**
   * Asks for a path.
   *
   * @param path below {@code /api/v1/}
   * @return the answer, or why there is none
   */
  String get(String path) {
    URI uri = URI.create("http://127.0.0.1:" + port + "/api/v1/" + path);
    try {
      return CLIENT.send(HttpRequest.newBuilder(uri).build(), BodyHandlers.ofString()).body();
    } catch (IOException e) {
      return e.toString();
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  /** The sum of all numbers of that name in the answer. */
  long sum(String path, String name) {
    Matcher value = Pattern.compile("\"" + name + "\":(\\d+)").matcher(get(path));
    return value.results().mapToLong(found -> Long.parseLong(found.group(1))).sum();
  }

  /** Whether collectors listen on all of these ports. */
  boolean listensOn(int... ports) {
    String collectors = get("collectors");
    return Arrays.stream(ports)
        .mapToObj(port -> ":" + port + "\",\"state\":\"listening\"")
        .allMatch(collectors::contains);
  }

  /** What a line of the loss ledger says. */
  long ledger(String place, String unit, String name) {
    String line =
        "\"place\":\"" + place + "\",\"unit\":\"" + unit + "\"[^}]*\"" + name + "\":(\\d+)";
    Matcher value = Pattern.compile(line).matcher(get("loss"));
    return value.find() ? Long.parseLong(value.group(1)) : 0;
  }
}
