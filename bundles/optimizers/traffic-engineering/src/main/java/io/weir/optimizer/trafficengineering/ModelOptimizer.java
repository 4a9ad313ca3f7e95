package io.weir.optimizer.trafficengineering;

import io.weir.api.optimize.Goal;
import io.weir.api.optimize.InfeasibleException;
import io.weir.api.optimize.Optimizer;
import io.weir.api.optimize.Plan;
import io.weir.api.optimize.PlanningProblem;
import io.weir.library.graph.Graph;
import io.weir.library.graph.network.TopologyGraph;
import io.weir.optimizer.trafficengineering.model.TrafficOptimizer;
import io.weir.optimizer.trafficengineering.model.TrafficProblem;
import io.weir.optimizer.trafficengineering.model.UnreachableCapException;
import io.weir.optimizer.trafficengineering.model.UnroutableDemandException;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.stream.Collectors;

/** Takes problems of the contract to an optimizer of the model, and its plans back. */
class ModelOptimizer implements Optimizer {

  private final TrafficOptimizer optimizer;

  ModelOptimizer(TrafficOptimizer optimizer) {
    this.optimizer = optimizer;
  }

  @Override
  public String name() {
    return optimizer.name();
  }

  @Override
  public String description() {
    return optimizer.description();
  }

  @Override
  public Set<Goal.Kind> goals() {
    return optimizer.goals().stream()
        .map(kind -> Goal.Kind.valueOf(kind.name()))
        .collect(Collectors.toUnmodifiableSet());
  }

  @Override
  public Plan optimize(PlanningProblem problem) throws InfeasibleException, InterruptedException {
    Goal.Kind goal = problem.goal().kind();
    if (!goals().contains(goal)) {
      throw new IllegalArgumentException(
          "wanted one of the goals %s for %s, got %s".formatted(goals(), name(), goal));
    }
    try {
      Graph graph = TopologyGraph.of(problem.topology());
      requireSize(graph);
      TrafficProblem traffic =
          new TrafficProblem(graph, TopologyGraph.demands(graph, problem.demands()));
      return new PlanTranslation(problem, name())
          .of(optimizer.optimize(traffic, goal(problem.goal())));
    } catch (UnroutableDemandException | UnreachableCapException e) {
      throw new InfeasibleException(e.getMessage());
    } catch (CancellationException e) {
      throw interrupted(e);
    }
  }

  private void requireSize(Graph graph) throws InfeasibleException {
    Optional<String> refusal = optimizer.refusal(graph);
    if (refusal.isPresent()) {
      throw new InfeasibleException(refusal.get());
    }
  }

  private static io.weir.optimizer.trafficengineering.model.Goal goal(Goal goal) {
    return switch (goal.kind()) {
      case UTILISATION -> io.weir.optimizer.trafficengineering.model.Goal.utilisation();
      case DELAY -> io.weir.optimizer.trafficengineering.model.Goal.delay(goal.cap());
      case MOVES -> io.weir.optimizer.trafficengineering.model.Goal.moves(goal.cap());
    };
  }

  static InterruptedException interrupted(CancellationException cause) {
    InterruptedException interrupted = new InterruptedException(cause.getMessage());
    interrupted.initCause(cause);
    return interrupted;
  }
}
