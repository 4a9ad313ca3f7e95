package io.weir.interfaces.shell;

import io.weir.api.planning.PlanEntry;
import io.weir.api.planning.Planner;
import io.weir.api.planning.PlanningException;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Service;

/** {@code weir:plan-rollback}. */
@Service
@Command(scope = "weir", name = "plan-rollback", description = "Takes back a plan that was applied")
public final class PlanRollbackCommand extends PlanDecision {

  @Override
  PlanEntry decide(Planner planner, long id, String comment) throws PlanningException {
    return planner.rollBack(id, user(), comment);
  }
}
