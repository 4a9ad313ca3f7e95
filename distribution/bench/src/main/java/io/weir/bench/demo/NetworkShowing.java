package io.weir.bench.demo;

import com.fasterxml.jackson.databind.JsonNode;
import io.weir.bench.rest.WeirApi;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** The simulated network as Weir knows it, all read over REST. */
final class NetworkShowing {
  private static final long POLL_NANOS = 200_000_000;
  private static final int POLLS = 300;

  private final WeirApi api;
  private final PrintWriter out;

  /** Of the devices that were shown, by their ids. */
  private final Map<String, String> names = new HashMap<>();

  NetworkShowing(WeirApi api, PrintWriter out) {
    this.api = api;
    this.out = out;
  }

  /** Has the devices discovered, and waits for that. */
  void discover(BooleanSupplier cancelled) throws IOException {
    awaitInventory(cancelled);
    String request =
        "{\"ranges\":[\"%s\"],\"port\":%d}"
            .formatted(SimulatedNetwork.RANGE, SimulatedNetwork.PORT);
    JsonNode discovery = api.post("discoveries", request);
    for (int i = 0; i < POLLS && isRunning(discovery) && !cancelled.getAsBoolean(); i++) {
      LockSupport.parkNanos(POLL_NANOS);
      discovery = api.answer("discoveries/" + discovery.path("id").asText());
    }
    out.printf(
        Locale.ROOT,
        "Discovered %s by SNMP: %d devices, %,d interfaces, %d neighbours heard.%n",
        SimulatedNetwork.RANGE,
        discovery.path("answered").asInt(),
        discovery.path("interfaces").asInt(),
        discovery.path("neighbours").asInt());
    out.flush();
  }

  private static boolean isRunning(JsonNode discovery) {
    return !discovery.path("state").asText().equals("ended");
  }

  /** Weir measures before it can keep what it finds. */
  private void awaitInventory(BooleanSupplier cancelled) throws IOException {
    IOException failure = new IOException("The inventory was not asked");
    for (int i = 0; i < POLLS && !cancelled.getAsBoolean(); i++) {
      try {
        api.answer("devices?limit=1");
        return;
      } catch (IOException e) {
        failure = e;
        LockSupport.parkNanos(POLL_NANOS);
      }
    }
    throw failure;
  }

  void devices() throws IOException {
    Table table = new Table("Devices", "name", "address", "vendor", "model", "location");
    for (JsonNode one : api.answer("devices").path("devices")) {
      names.put(text(one, "id"), text(one, "name"));
      table.row(
          text(one, "name"),
          text(one, "address"),
          text(one, "vendor"),
          text(one, "model"),
          text(one, "sysLocation"));
    }
    table.print(out);
  }

  /** Those that matter most: what the rules call critical. */
  void interfaces() throws IOException {
    Table table =
        new Table(
            "Critical interfaces",
            "device",
            "interface",
            "alias",
            "type",
            "provider",
            "speed",
            "state",
            "rule");
    for (JsonNode one : api.answer("interfaces?critical=true").path("interfaces")) {
      table.row(
          names.getOrDefault(text(one, "device"), ""),
          text(one, "name"),
          text(one, "ifAlias"),
          text(one, "type"),
          text(one, "provider"),
          Units.bitRate(one.path("speed").asLong()),
          text(one, "ifOperStatus"),
          text(one, "rule"));
    }
    table.print(out);
  }

  void topology() throws IOException {
    Table table = new Table("Topology", "device", "interface", "", "device", "interface", "sure");
    for (JsonNode link : api.answer("topology/json").path("links")) {
      table.row(
          link.at("/a/deviceName").asText(),
          link.at("/a/interface").asText(),
          link.path("ends").asInt() == 2 ? "--" : "- ",
          link.at("/b/deviceName").asText(),
          link.at("/b/interface").asText(),
          String.format(Locale.ROOT, "%.0f %%", link.path("confidence").asDouble() * 100));
    }
    table.print(out);
    out.println();
    out.println("Topology for Graphviz (dot -Tsvg draws it)");
    api.text("topology/dot").lines().forEach(line -> out.println("  " + line));
  }

  private static String text(JsonNode one, String field) {
    return one.path(field).asText();
  }
}
