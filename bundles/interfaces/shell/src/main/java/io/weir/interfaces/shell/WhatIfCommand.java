package io.weir.interfaces.shell;

import io.weir.api.planning.PlanningException;
import io.weir.interfaces.shell.text.Quantity;
import io.weir.interfaces.shell.text.TextTable;
import io.weir.library.view.Services;
import io.weir.library.view.planning.WhatIfRequest;
import java.io.PrintStream;
import java.util.List;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Service;

/** {@code weir:what-if}. */
@Service
@Command(
    scope = "weir",
    name = "what-if",
    description =
        "Shows where traffic would go if something were otherwise: link X down, node N down, risk R"
            + " down, cost of L = 30, capacity of L = 40G, demand A to B x 2, demand A to B = 3G,"
            + " demands x 1.5; several with commas between them")
public final class WhatIfCommand extends WeirCommand<WhatIfRequest.Answer> {

  private static final int MOST_CUT_OFF = 10;

  @Argument(
      name = "changes",
      description = "What would be otherwise",
      required = true,
      multiValued = true)
  private List<String> changes;

  @Option(name = "--window", description = "With the traffic of the last so long, 1h")
  private String window;

  @Option(name = "--limit", description = "The most links to show, 1 to 10000")
  private String limit;

  @Override
  WhatIfRequest.Answer ask(Services services) throws PlanningException {
    return WhatIfRequest.of(
            new Given()
                .with("changes", String.join(" ", changes))
                .with("window", window)
                .with("limit", limit)
                .options())
        .ask(services.network().planner());
  }

  @Override
  void print(WhatIfRequest.Answer answer, PrintStream out) {
    out.println("If " + String.join(", ", answer.changes()) + ":");
    out.printf(
        "Largest utilisation: %s instead of %s, with %s of traffic (confidence %s).%n",
        Quantity.percent(answer.after()),
        Quantity.percent(answer.before()),
        Quantity.bitRate(answer.traffic().volume()),
        Quantity.percent(answer.traffic().confidence()));
    TextTable table =
        new TextTable()
            .left("Link")
            .right("Load")
            .right("Today")
            .right("Utilisation")
            .right("Today");
    answer.links().forEach(link -> row(link, table));
    table.print(out);
    if (answer.changed() > answer.links().size()) {
      out.printf("%d links change in all: --limit%n", answer.changed());
    }
    cutOff(answer.cutOff(), out);
  }

  private static void cutOff(List<WhatIfRequest.CutOffLine> demands, PrintStream out) {
    demands.stream()
        .limit(MOST_CUT_OFF)
        .forEach(
            cut ->
                out.printf(
                    "Cut off: %s from %s to %s%n",
                    Quantity.bitRate(cut.volume()), cut.from(), cut.to()));
    if (demands.size() > MOST_CUT_OFF) {
      out.printf(
          "%d demands are cut off in all, %s together: --json has them%n",
          demands.size(),
          Quantity.bitRate(demands.stream().mapToDouble(WhatIfRequest.CutOffLine::volume).sum()));
    }
  }

  private static void row(WhatIfRequest.LinkLine link, TextTable table) {
    table.row(
        link.label(),
        Quantity.bitRate(link.loadAfter()),
        Quantity.bitRate(link.loadBefore()),
        Quantity.percent(link.utilisationAfter()),
        Quantity.percent(link.utilisationBefore()));
  }
}
