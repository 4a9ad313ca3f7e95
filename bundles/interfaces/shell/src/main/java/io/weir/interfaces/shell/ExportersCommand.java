package io.weir.interfaces.shell;

import io.weir.api.collect.ExporterStatus;
import io.weir.api.inventory.Exporter;
import io.weir.interfaces.shell.complete.ExporterCompleter;
import io.weir.interfaces.shell.text.Quantity;
import io.weir.interfaces.shell.text.TextTable;
import io.weir.library.view.ExportersRequest;
import io.weir.library.view.Options;
import io.weir.library.view.Services;
import java.io.PrintStream;
import java.time.Clock;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Service;

/** {@code weir:exporters}. */
@Service
@Command(
    scope = "weir",
    name = "exporters",
    description = "Shows who sends flows, what came, and what did not")
public final class ExportersCommand extends WeirCommand<ExportersRequest.Answer> {

  @Argument(name = "exporter", description = "One exporter's address; all where it is not given")
  @Completion(ExporterCompleter.class)
  private String exporter;

  @Option(name = "--after", description = "Only exporters after this address")
  private String after;

  @Option(name = "--limit", description = "The most addresses of the answer, 1 to 10000")
  private String limit;

  @Override
  ExportersRequest.Answer ask(Services services) {
    Map<String, String> given = new HashMap<>();
    given.put("exporter", exporter);
    given.put("after", after);
    given.put("limit", limit);
    given.values().removeIf(value -> value == null);
    ExportersRequest.Answer answer =
        ExportersRequest.of(new Options(given, Clock.systemUTC())).ask(services);
    if (exporter != null && answer.exporters().isEmpty() && answer.silent().isEmpty()) {
      throw new IllegalArgumentException(
          "wanted an exporter that has sent something, got '" + exporter + "'");
    }
    return answer;
  }

  @Override
  void print(ExportersRequest.Answer answer, PrintStream out) {
    TextTable table =
        new TextTable()
            .left("Exporter")
            .left("Collector")
            .left("Protocol")
            .right("Datagrams")
            .right("Bytes")
            .right("Flows")
            .right("Missing")
            .right("Errors")
            .right("Parked sets")
            .right("Restarts")
            .left("Sampling")
            .right("Clock")
            .left("Last seen");
    answer.exporters().stream()
        .sorted(Comparator.comparing((ExporterStatus one) -> one.exporter().address()))
        .forEach(one -> row(table, one));
    answer.silent().stream()
        .sorted(Comparator.comparing(Exporter::address))
        .forEach(one -> row(table, one));
    table.print(out);
    if (!answer.inventory().equals("running")) {
      out.println("Who is silent since the start is not known: " + answer.inventory());
    }
    answer.next().ifPresent(next -> out.println("There are more: --after " + next));
    answer.exporters().stream()
        .filter(one -> !one.errors().isEmpty())
        .forEach(
            one -> out.println("Errors of " + one.exporter() + ": " + Chosen.counts(one.errors())));
  }

  private static void row(TextTable table, ExporterStatus one) {
    table.row(
        one.exporter().toString(),
        one.collector(),
        one.protocol(),
        Quantity.count(one.datagrams()),
        Quantity.bytes(one.octets()),
        Quantity.count(one.records()),
        Quantity.count(one.missing()) + " " + one.unit(),
        Quantity.count(one.errors().values().stream().mapToLong(Long::longValue).sum()),
        Quantity.count(one.parkedSets()),
        Quantity.count(one.restarts()),
        sampling(one),
        one.clockSkew().map(Quantity::offset).orElse(""),
        Quantity.time(one.lastSeen()));
  }

  /** What the inventory knows of one that has not sent since the start. */
  private static void row(TextTable table, Exporter one) {
    table.row(
        one.key(),
        "silent",
        String.join(" ", one.protocols()),
        "",
        "",
        "",
        "",
        "",
        "",
        "",
        one.samplingInterval() == 0 ? "unknown" : "1 in " + one.samplingInterval(),
        "",
        Quantity.time(one.lastSeen()));
  }

  private static String sampling(ExporterStatus one) {
    return one.samplingInterval() == 0
        ? "unknown"
        : "1 in "
            + one.samplingInterval()
            + " ("
            + one.samplingSource().name().toLowerCase(Locale.ROOT)
            + ")";
  }
}
