package io.weir.interfaces.shell;

import io.weir.api.planning.PlanEntry;
import io.weir.api.planning.Planner;
import io.weir.api.planning.PlanningException;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Service;

/** {@code weir:plan-reject}. */
@Service
@Command(
    scope = "weir",
    name = "plan-reject",
    description = "Rejects a plan, or ends one that is being made")
public final class PlanRejectCommand extends PlanDecision {

  @Override
  PlanEntry decide(Planner planner, long id, String comment) throws PlanningException {
    return planner.reject(id, user(), comment);
  }
}
