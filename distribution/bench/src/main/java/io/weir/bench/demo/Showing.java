package io.weir.bench.demo;

import io.weir.bench.rest.FlowSums;
import io.weir.bench.rest.LossRow;
import io.weir.bench.rest.TopRow;
import io.weir.bench.rest.WeirApi;
import java.io.IOException;
import java.io.PrintWriter;
import java.time.Instant;
import java.util.List;

/** The tables at the end of the demo, all read over REST. */
final class Showing {
  private static final int TOP = 10;
  private static final String OFFICES = "not src net " + DeviceTraffic.NETWORKS;

  private final WeirApi api;
  private final PrintWriter out;
  private final Instant from;
  private final Instant to = Instant.now().plusSeconds(1);

  Showing(WeirApi api, PrintWriter out, Instant from) {
    this.api = api;
    this.out = out;
    this.from = from;
  }

  void topTalkers() throws IOException {
    Table table =
        new Table(
            "Top talkers by traffic, scaled by sampling, without the backbone",
            "source",
            "destination",
            "traffic",
            "packets",
            "flows");
    String pair = "sourceIPv4Address,destinationIPv4Address";
    for (TopRow row : api.top(pair, "bytes", from, to, TOP, OFFICES)) {
      FlowSums sums = row.sums();
      table.row(
          row.key().get(0),
          row.key().get(1),
          Units.octets(sums.scaledOctets()),
          sums.scaledPackets(),
          sums.flows());
    }
    table.print(out);
  }

  void exporters(List<Stage> stages, Verdict verdict) {
    Table table =
        new Table(
            "Exporters", "address", "what it is", "protocol", "datagrams", "flows sent", "stored");
    for (Stage stage : stages) {
      table.row(
          stage.sent().address(),
          stage.name(),
          stage.protocol(),
          stage.sent().datagrams() + stage.sent().announcements(),
          stage.sent().tally().records(),
          verdict.stored(stage.sent()).flows());
    }
    table.print(out);
  }

  void ledger() throws IOException {
    Table table =
        new Table("Loss ledger", "place", "unit", "in", "out", "lost", "waiting", "reasons");
    for (LossRow row : api.loss()) {
      table.row(
          row.place(),
          row.unit(),
          row.in(),
          row.out(),
          row.lost(),
          row.waiting(),
          row.reasons().isEmpty() ? "" : row.reasons());
    }
    table.print(out);
  }

  void whereNext() {
    out.println();
    out.println("Where to look next");
    out.println("  ./weir shell weir:top --by sourceIPv4Address    who sends most");
    out.println("  ./weir shell weir:loss                          where flows got lost");
    out.println("  ./weir shell weir:interfaces core-01            what its interfaces are for");
    out.println("  ./weir shell weir:reconcile                     flows against counters");
    out.println("  ./weir shell weir:bottlenecks --window 10m       which links are full");
    out.println("  ./weir shell weir:path core-01 acc-08           which way it is to the edge");
    out.println("  " + api.at("flows/top?by=destinationTransportPort&measure=flows"));
    out.println("  " + api.at("flows?filter=src+host+" + Story.SCANNER));
    out.println("  " + api.at("exporters"));
    out.flush();
  }
}
