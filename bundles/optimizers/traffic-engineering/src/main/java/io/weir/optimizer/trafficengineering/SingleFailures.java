package io.weir.optimizer.trafficengineering;

import io.weir.api.optimize.FailureStudy;
import io.weir.api.optimize.InfeasibleException;
import io.weir.api.topology.Topology;
import io.weir.api.traffic.Demand;
import io.weir.library.graph.Demands;
import io.weir.library.graph.Graph;
import io.weir.library.graph.network.TopologyGraph;
import io.weir.library.graph.path.EqualCostTraffic;
import io.weir.optimizer.trafficengineering.model.LeastUtilisation;
import io.weir.optimizer.trafficengineering.model.Survivability;
import io.weir.optimizer.trafficengineering.model.Survival;
import io.weir.optimizer.trafficengineering.model.TrafficProblem;
import io.weir.optimizer.trafficengineering.model.UnroutableDemandException;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.stream.IntStream;
import org.osgi.service.component.annotations.Component;

/**
 * Tries every single failure of what is up. Those under which a link is utilised most come first;
 * of the same utilisation, those that cut off most. Demands that have no path even now are left
 * out.
 */
@Component
public final class SingleFailures implements FailureStudy {

  private static final Comparator<Failure> WORST_FIRST =
      Comparator.comparingDouble(Failure::utilisation)
          .thenComparingDouble(Failure::lostBitsPerSecond)
          .reversed()
          .thenComparing(Failure::kind)
          .thenComparing(Failure::name);

  @Override
  public List<Failure> study(Topology topology, List<Demand> demands)
      throws InfeasibleException, InterruptedException {
    Graph graph = TopologyGraph.of(topology);
    Optional<String> refusal = new LeastUtilisation().refusal(graph);
    if (refusal.isPresent()) {
      throw new InfeasibleException(refusal.get());
    }
    try {
      TrafficProblem problem = new TrafficProblem(graph, routable(graph, demands));
      return Survivability.of(problem).stream()
          .map(survival -> failure(problem, survival))
          .sorted(WORST_FIRST)
          .toList();
    } catch (UnroutableDemandException e) {
      throw new IllegalStateException("demands without a path were left out", e);
    } catch (CancellationException e) {
      throw ModelOptimizer.interrupted(e);
    }
  }

  private static Demands routable(Graph graph, List<Demand> demands) {
    EqualCostTraffic today = new EqualCostTraffic(graph, TopologyGraph.demands(graph, demands));
    return TopologyGraph.demands(
        graph,
        IntStream.range(0, demands.size())
            .filter(demand -> !today.isCutOff(demand))
            .mapToObj(demands::get)
            .toList());
  }

  private static Failure failure(TrafficProblem problem, Survival survival) {
    Graph left = survival.failure().apply(problem.graph());
    EqualCostTraffic routing = new EqualCostTraffic(left, problem.demands());
    int fullest = -1;
    double most = 0;
    for (int link = 0; link < left.linkCount(); link++) {
      double utilisation = routing.load(link) == 0 ? 0 : routing.load(link) / left.capacity(link);
      if (routing.load(link) > 0 && (fullest < 0 || utilisation > most)) {
        fullest = link;
        most = utilisation;
      }
    }
    return new Failure(
        kind(survival.failure().kind()),
        survival.failure().ids().get(0),
        most,
        fullest < 0 ? "" : left.linkId(fullest),
        Math.min(most, survival.optimum()),
        lost(problem.demands(), routing, survival));
  }

  /** Without demands from and to a node that fails. */
  private static double lost(Demands demands, EqualCostTraffic routing, Survival survival) {
    int failed = survival.failure().node().orElse(-1);
    return IntStream.range(0, demands.count())
        .filter(routing::isCutOff)
        .filter(demand -> demands.from(demand) != failed && demands.to(demand) != failed)
        .mapToDouble(demands::volume)
        .sum();
  }

  private static Failure.Kind kind(io.weir.optimizer.trafficengineering.model.Failure.Kind kind) {
    return switch (kind) {
      case LINK -> Failure.Kind.LINK;
      case NODE -> Failure.Kind.NODE;
      case RISK -> Failure.Kind.SHARED_RISK;
    };
  }
}
