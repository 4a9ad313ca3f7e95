package io.weir.cli.assign;

import io.weir.api.assign.AssignmentStrategy;
import io.weir.optimizer.assignment.model.RoundRobin;
import io.weir.optimizer.assignment.model.simulation.CompletionBound;
import io.weir.optimizer.assignment.model.simulation.Outcome;
import io.weir.optimizer.assignment.model.simulation.Scenario;
import io.weir.optimizer.assignment.model.simulation.Simulation;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

/** What came of strategies in one scenario, beside round-robin and beside the bound. */
record Comparison(Scenario scenario, Outcome roundRobin, List<Outcome> outcomes, double bound) {

  static Comparison of(Scenario scenario, List<AssignmentStrategy> strategies, long seed) {
    Outcome roundRobin = Simulation.run(scenario, new RoundRobin(), seed);
    List<Outcome> outcomes = new ArrayList<>();
    for (AssignmentStrategy strategy : strategies) {
      outcomes.add(
          strategy instanceof RoundRobin ? roundRobin : Simulation.run(scenario, strategy, seed));
    }
    return new Comparison(scenario, roundRobin, outcomes, CompletionBound.mean(scenario));
  }

  /** By which part the mean is smaller than round-robin's; empty if not both did everything. */
  OptionalDouble gain(Outcome outcome) {
    boolean isComparable = isComplete(outcome) && isComplete(roundRobin) && roundRobin.mean() > 0;
    return isComparable
        ? OptionalDouble.of(1 - outcome.mean() / roundRobin.mean())
        : OptionalDouble.empty();
  }

  /** By which part the mean is larger than the bound; empty if not everything was done. */
  OptionalDouble gap(Outcome outcome) {
    return isComplete(outcome) && bound > 0
        ? OptionalDouble.of(outcome.mean() / bound - 1)
        : OptionalDouble.empty();
  }

  private static boolean isComplete(Outcome outcome) {
    return outcome.unserved() == 0;
  }
}
