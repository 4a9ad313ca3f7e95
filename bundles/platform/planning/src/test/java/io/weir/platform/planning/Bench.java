package io.weir.platform.planning;

import io.weir.api.flow.TimeRange;
import io.weir.api.optimize.Goal;
import io.weir.api.optimize.Optimizer;
import io.weir.api.optimize.Plan;
import io.weir.api.optimize.PlanningProblem;
import io.weir.api.topology.Topology;
import io.weir.api.traffic.Demand;
import io.weir.api.traffic.LinkLoad;
import io.weir.api.traffic.NetworkTraffic;
import io.weir.api.traffic.TrafficMatrix;
import io.weir.platform.planning.model.Triangle;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;

/** The triangle as a network that is measured, and an optimizer that knows it. */
final class Bench implements NetworkTraffic, Optimizer {

  volatile Topology topology = Triangle.topology();
  volatile TrafficMatrix traffic = Triangle.NETWORK.traffic();
  volatile List<LinkLoad> loads = List.of();

  /** Whether the optimizer goes on until it is interrupted. */
  volatile boolean endless;

  final CountDownLatch begun = new CountDownLatch(1);
  final CountDownLatch interrupted = new CountDownLatch(1);

  @Override
  public Topology topology() {
    return topology;
  }

  @Override
  public List<LinkLoad> loads(Topology of, TimeRange range) {
    return loads;
  }

  @Override
  public TrafficMatrix matrix(Topology of, TimeRange range) {
    return traffic;
  }

  @Override
  public String name() {
    return "half";
  }

  @Override
  public String description() {
    return "half of the large demand round about";
  }

  @Override
  public Set<Goal.Kind> goals() {
    return Set.of(Goal.Kind.UTILISATION);
  }

  @Override
  public Plan optimize(PlanningProblem problem) throws InterruptedException {
    if (endless) {
      begun.countDown();
      try {
        new CountDownLatch(1).await();
      } finally {
        interrupted.countDown();
      }
    }
    List<Plan.Route> half =
        List.of(new Plan.Route(0.5, List.of("a:b")), new Plan.Route(0.5, List.of("a:c", "c:b")));
    List<Plan.Route> direct = List.of(new Plan.Route(1, List.of("a:c")));
    Plan.Promise promise = new Plan.Promise(0.8, 0.5, 0.45);
    return new Plan(
        name(),
        problem.topology().version(),
        problem.goal(),
        promise,
        promise,
        problem.demands().stream()
            .map(demand -> routed(demand, demand.id().equals("ab") ? half : direct))
            .toList(),
        List.of(),
        List.of(new Plan.LinkCost("b:a", 10, 30)));
  }

  private static Plan.RoutedDemand routed(Demand demand, List<Plan.Route> routes) {
    return new Plan.RoutedDemand(
        demand.id(), demand.from(), demand.to(), demand.bitsPerSecond(), List.of(), routes);
  }
}
