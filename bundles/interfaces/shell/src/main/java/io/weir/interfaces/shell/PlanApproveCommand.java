package io.weir.interfaces.shell;

import io.weir.api.planning.PlanEntry;
import io.weir.api.planning.Planner;
import io.weir.api.planning.PlanningException;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Service;

/** {@code weir:plan-approve}. */
@Service
@Command(
    scope = "weir",
    name = "plan-approve",
    description = "Approves a plan; in mode apply it is applied then")
public final class PlanApproveCommand extends PlanDecision {

  @Override
  PlanEntry decide(Planner planner, long id, String comment) throws PlanningException {
    return planner.approve(id, user(), comment);
  }
}
