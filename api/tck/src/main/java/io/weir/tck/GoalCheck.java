package io.weir.tck;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.weir.api.optimize.Goal;
import io.weir.api.optimize.Plan;
import io.weir.api.optimize.PlanningProblem;
import io.weir.api.topology.Topology;
import java.util.List;
import java.util.Map;
import java.util.function.IntToDoubleFunction;

/** What a plan says of its goal, recomputed from its routes. */
final class GoalCheck {

  private static final double ROUNDING = 1e-6;

  private final PlanningProblem problem;
  private final Topology topology;
  private final Plan plan;

  GoalCheck(PlanningProblem problem, Plan plan) {
    this.problem = problem;
    this.plan = plan;
    topology = problem.topology();
  }

  void run() {
    Plan.Promise objective = plan.objective();
    double cap = problem.goal().cap();
    assertTrue(
        plan.utilisation().planned() <= cap * (1 + ROUNDING),
        () -> "a cap of " + cap + ", got " + plan.utilisation());
    assertTrue(objective.bound() >= 0 && objective.gap() >= 0);
    assertTrue(objective.bound() <= objective.planned() * (1 + ROUNDING), objective::toString);
    if (problem.goal().kind() == Goal.Kind.MOVES) {
      assertEquals(0, objective.before());
      assertEquals(
          plan.demands().stream().filter(d -> PlanCheck.moves(topology, d)).count(),
          Math.round(objective.planned()));
    } else {
      double[] before = new NaiveRouting(topology, Map.of()).loads(problem.demands());
      List<Double> planned = plan.links().stream().map(Plan.PlannedLink::load).toList();
      near(delay(i -> before[i]), objective.before());
      near(delay(planned::get), objective.planned());
    }
    if (plan.utilisation().before() <= cap) {
      assertTrue(objective.bound() <= objective.before() * (1 + ROUNDING), objective::toString);
    }
  }

  private static void near(double wanted, double got) {
    assertEquals(wanted, got, wanted * ROUNDING);
  }

  /** What links carry times their delay; times 1 where no delay is known. */
  private double delay(IntToDoubleFunction loads) {
    boolean isKnown = topology.links().stream().anyMatch(link -> link.qualities().delay() > 0);
    double sum = 0;
    for (int i = 0; i < topology.links().size(); i++) {
      double delay = isKnown ? topology.links().get(i).qualities().delay() : 1;
      sum += loads.applyAsDouble(i) * delay;
    }
    return sum;
  }
}
