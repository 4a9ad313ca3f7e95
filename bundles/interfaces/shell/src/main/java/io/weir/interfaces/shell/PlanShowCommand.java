package io.weir.interfaces.shell;

import io.weir.api.planning.PlanEntry;
import io.weir.api.planning.Planner;
import io.weir.interfaces.shell.text.Quantity;
import io.weir.interfaces.shell.text.TextTable;
import io.weir.library.view.Services;
import io.weir.library.view.planning.PlanDocument;
import io.weir.library.view.planning.PlanLine;
import java.io.PrintStream;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Service;

/** {@code weir:plan-show}. */
@Service
@Command(scope = "weir", name = "plan-show", description = "Shows a plan, or all in a line each")
public final class PlanShowCommand extends WeirCommand<Record> {

  @Argument(name = "id", description = "The plan's number; all plans if not given")
  private Long id;

  @Option(name = "--links", description = "The most links to show")
  private int links = PlanText.FEW;

  @Option(name = "--demands", description = "The most demands to show")
  private int demands = PlanText.FEW;

  @Option(name = "--history", description = "Also show what happened to it")
  private boolean history;

  @Override
  Record ask(Services services) {
    Planner planner = services.network().planner();
    if (id == null) {
      return PlanLine.Answer.of(planner);
    }
    PlanEntry entry =
        planner
            .plan(id)
            .orElseThrow(() -> new IllegalArgumentException("There is no plan " + id + "."));
    return PlanDocument.of(planner, entry);
  }

  @Override
  void print(Record answer, PrintStream out) {
    if (answer instanceof PlanDocument document) {
      new PlanText(document, links, demands).print(out);
      if (history) {
        history(document, out);
      }
    } else if (answer instanceof PlanLine.Answer plans) {
      all(plans, out);
    }
  }

  private static void history(PlanDocument document, PrintStream out) {
    document
        .events()
        .forEach(
            each ->
                out.printf(
                    "%s  %s: %s  %s%n",
                    Quantity.time(each.time()), each.actor(), each.state(), each.text()));
  }

  private static void all(PlanLine.Answer answer, PrintStream out) {
    TextTable table =
        new TextTable()
            .right("Plan")
            .left("State")
            .left("Current")
            .left("Asked for by")
            .left("At")
            .left("Optimizer")
            .right("Today")
            .right("Planned")
            .right("At best");
    answer.plans().forEach(plan -> row(plan, table));
    table.print(out);
    out.printf("%d plans; mode %s.%n", answer.plans().size(), answer.mode());
  }

  private static void row(PlanLine plan, TextTable table) {
    table.row(
        String.valueOf(plan.id()),
        plan.state().toString(),
        plan.current() ? "yes" : "no",
        plan.author(),
        Quantity.time(plan.time()),
        plan.optimizer().orElse(""),
        plan.utilisation().map(each -> Quantity.percent(each.before())).orElse(""),
        plan.utilisation().map(each -> Quantity.percent(each.planned())).orElse(""),
        plan.utilisation().map(each -> Quantity.percent(each.bound())).orElse(""));
  }
}
