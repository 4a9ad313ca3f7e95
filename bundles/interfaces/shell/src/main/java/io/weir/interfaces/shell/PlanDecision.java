package io.weir.interfaces.shell;

import io.weir.api.planning.PlanEntry;
import io.weir.api.planning.Planner;
import io.weir.api.planning.PlanningException;
import io.weir.library.view.Services;
import io.weir.library.view.planning.PlanLine;
import java.io.PrintStream;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Option;

/** Decides on a plan. */
abstract class PlanDecision extends WeirCommand<PlanLine> {

  @Argument(name = "id", description = "The plan's number", required = true)
  private long id;

  @Option(name = "--comment", description = "Why")
  private String comment = "";

  /** In the name of who gives the command. */
  abstract PlanEntry decide(Planner planner, long plan, String why) throws PlanningException;

  @Override
  final PlanLine ask(Services services) throws PlanningException {
    Planner planner = services.network().planner();
    return PlanLine.of(planner, decide(planner, id, comment));
  }

  @Override
  final void print(PlanLine answer, PrintStream out) {
    out.printf(
        "Plan %d is %s%s%n",
        answer.id(), answer.state(), answer.text().isEmpty() ? "." : ": " + answer.text());
  }
}
