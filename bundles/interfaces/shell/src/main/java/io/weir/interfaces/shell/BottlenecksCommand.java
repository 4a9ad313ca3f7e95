package io.weir.interfaces.shell;

import io.weir.api.planning.PlanningException;
import io.weir.interfaces.shell.text.Quantity;
import io.weir.interfaces.shell.text.TextTable;
import io.weir.library.view.Services;
import io.weir.library.view.planning.BottlenecksRequest;
import java.io.PrintStream;
import java.util.stream.Collectors;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Service;

/** {@code weir:bottlenecks}. */
@Service
@Command(
    scope = "weir",
    name = "bottlenecks",
    description = "Shows the links that are utilised most, and whose traffic it is")
public final class BottlenecksCommand extends WeirCommand<BottlenecksRequest.Answer> {

  private static final int PARTS = 3;

  @Option(name = "--window", description = "On average over the last so long, 1h")
  private String window;

  @Option(name = "--limit", description = "The most links to show, 1 to 1000")
  private String limit;

  @Override
  BottlenecksRequest.Answer ask(Services services) throws PlanningException {
    return BottlenecksRequest.of(new Given().with("window", window).with("limit", limit).options())
        .ask(services.network().planner());
  }

  @Override
  void print(BottlenecksRequest.Answer answer, PrintStream out) {
    TextTable table =
        new TextTable()
            .left("Link")
            .left("To")
            .right("Utilisation")
            .right("Measured")
            .right("By the matrix")
            .right("Capacity")
            .left("Most of it");
    answer.links().forEach(link -> row(link, table));
    table.print(out);
  }

  private static void row(BottlenecksRequest.LinkLine link, TextTable table) {
    table.row(
        link.label(),
        link.to(),
        Quantity.percent(link.utilisation()),
        link.measured().map(Quantity::bitRate).orElse("unknown"),
        Quantity.bitRate(link.modelled()),
        Quantity.bitRate(link.capacity()),
        link.demands().stream()
            .limit(PARTS)
            .map(part -> part.from() + " to " + part.to() + " " + Quantity.bitRate(part.load()))
            .collect(Collectors.joining(", ")));
  }
}
