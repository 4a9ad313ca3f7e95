package io.weir.optimizer.trafficengineering;

import io.weir.api.optimize.Plan;
import io.weir.api.optimize.PlanningProblem;
import io.weir.api.topology.Topology;
import io.weir.library.graph.path.EqualCostTraffic;
import io.weir.optimizer.trafficengineering.model.Route;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.IntStream;

/** Says in the contract's words what a plan of the model is; indexes are the topology's. */
final class PlanTranslation {

  private final PlanningProblem problem;
  private final String optimizer;
  private final Topology topology;

  PlanTranslation(PlanningProblem problem, String optimizer) {
    this.problem = problem;
    this.optimizer = optimizer;
    topology = problem.topology();
  }

  Plan of(io.weir.optimizer.trafficengineering.model.Plan plan) {
    Plan.Promise utilisation =
        new Plan.Promise(plan.before(), plan.maximumUtilisation(), plan.bound());
    Plan.Promise objective =
        plan.measure()
            .map(measure -> new Plan.Promise(measure.before(), measure.value(), measure.bound()))
            .orElse(utilisation);
    return new Plan(
        optimizer,
        topology.version(),
        problem.goal(),
        utilisation,
        objective,
        IntStream.range(0, problem.demands().size()).mapToObj(i -> demand(plan, i)).toList(),
        links(plan),
        costs(plan));
  }

  private Plan.RoutedDemand demand(
      io.weir.optimizer.trafficengineering.model.Plan plan, int demand) {
    return new Plan.RoutedDemand(
        problem.demands().get(demand).id(),
        problem.demands().get(demand).from(),
        problem.demands().get(demand).to(),
        problem.demands().get(demand).bitsPerSecond(),
        plan.waypoints(demand).stream().map(node -> topology.nodes().get(node).id()).toList(),
        plan.routes(demand).stream().map(this::route).toList());
  }

  private Plan.Route route(Route route) {
    return new Plan.Route(
        route.share(),
        IntStream.range(0, route.hops())
            .mapToObj(place -> topology.links().get(route.link(place)).id())
            .toList());
  }

  private List<Plan.PlannedLink> links(io.weir.optimizer.trafficengineering.model.Plan plan) {
    EqualCostTraffic today = new EqualCostTraffic(plan.problem().graph(), plan.problem().demands());
    List<Plan.PlannedLink> links = new ArrayList<>();
    for (int i = 0; i < topology.links().size(); i++) {
      Topology.Link link = topology.links().get(i);
      links.add(
          new Plan.PlannedLink(
              link.id(),
              plan.load(i),
              plan.utilisation(i),
              today.load(i) / link.qualities().capacity()));
    }
    return links;
  }

  private List<Plan.LinkCost> costs(io.weir.optimizer.trafficengineering.model.Plan plan) {
    List<Plan.LinkCost> costs = new ArrayList<>();
    for (int i = 0; i < topology.links().size(); i++) {
      Topology.Link link = topology.links().get(i);
      double before = link.qualities().cost();
      OptionalDouble after = plan.cost(i);
      if (after.isPresent() && after.getAsDouble() != before) {
        costs.add(new Plan.LinkCost(link.id(), before, after.getAsDouble()));
      }
    }
    return costs;
  }
}
