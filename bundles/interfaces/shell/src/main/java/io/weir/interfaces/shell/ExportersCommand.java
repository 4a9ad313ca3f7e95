package io.weir.interfaces.shell;

import io.weir.api.collect.ExporterStatus;
import io.weir.interfaces.shell.complete.ExporterCompleter;
import io.weir.interfaces.shell.text.Quantity;
import io.weir.interfaces.shell.text.TextTable;
import io.weir.library.view.CollectionAnswers;
import io.weir.library.view.Services;
import java.io.PrintStream;
import java.util.Comparator;
import java.util.Locale;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.lifecycle.Service;

/** {@code weir:exporters}. */
@Service
@Command(
    scope = "weir",
    name = "exporters",
    description = "Shows who sends flows, what came, and what did not")
public final class ExportersCommand extends WeirCommand<CollectionAnswers.Exporters> {

  @Argument(name = "exporter", description = "One exporter's address; all where it is not given")
  @Completion(ExporterCompleter.class)
  private String exporter;

  @Override
  CollectionAnswers.Exporters ask(Services services) {
    return CollectionAnswers.exporters(services.host(), Chosen.exporter(services.host(), exporter));
  }

  @Override
  void print(CollectionAnswers.Exporters answer, PrintStream out) {
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
    table.print(out);
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
