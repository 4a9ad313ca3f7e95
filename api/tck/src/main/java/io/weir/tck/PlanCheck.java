package io.weir.tck;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.weir.api.optimize.Plan;
import io.weir.api.optimize.PlanningProblem;
import io.weir.api.topology.Topology;
import io.weir.api.traffic.Demand;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What holds for every plan, whatever it was made for: recomputed from its routes. */
final class PlanCheck {

  /** A part of a figure that is rounding. */
  private static final double ROUNDING = 1e-9;

  /** So many demands that all their paths can be combined. */
  private static final int FEW = 4;

  private final PlanningProblem problem;
  private final Topology topology;
  private final Plan plan;
  private final boolean splits;
  private final Map<String, Integer> links = new HashMap<>();

  /**
   * @param splits whether demands may be split
   */
  PlanCheck(PlanningProblem problem, Plan plan, boolean splits) {
    this.problem = problem;
    this.plan = plan;
    this.splits = splits;
    topology = problem.topology();
    topology.links().forEach(link -> links.put(link.id(), links.size()));
  }

  void run() {
    assertEquals(topology.version(), plan.topologyVersion());
    assertEquals(problem.goal(), plan.goal());
    assertEquals(problem.demands().size(), plan.demands().size());
    for (int i = 0; i < problem.demands().size(); i++) {
      demand(problem.demands().get(i), plan.demands().get(i));
    }
    double[] before = new NaiveRouting(topology, Map.of()).loads(problem.demands());
    double[] loads = loads();
    links(loads, before);
    Plan.Promise promise = plan.utilisation();
    assertNear(NaiveRouting.largestUtilisation(topology, before), promise.before());
    assertNear(NaiveRouting.largestUtilisation(topology, loads), promise.planned());
    bound(promise);
    costs();
  }

  private void demand(Demand wanted, Plan.RoutedDemand got) {
    assertEquals(wanted.id(), got.demandId());
    assertEquals(wanted.from(), got.from());
    assertEquals(wanted.to(), got.to());
    assertEquals(wanted.bitsPerSecond(), got.bitsPerSecond());
    assertEquals(1, got.routes().stream().mapToDouble(Plan.Route::share).sum(), ROUNDING);
    assertTrue(splits || got.routes().size() == 1, () -> "one path alone in " + got);
    for (Plan.Route route : got.routes()) {
      assertTrue(route.share() > 0, () -> "a share above 0 in " + got);
      route(route, got);
    }
  }

  private void route(Plan.Route route, Plan.RoutedDemand demand) {
    String node = demand.from();
    for (String id : route.linkIds()) {
      Topology.Link link = topology.links().get(links.get(id));
      assertEquals(node, link.from(), () -> "links that follow one another in " + demand);
      assertTrue(NaivePaths.isUp(topology, link), () -> "a link that is up in " + demand);
      node = link.to();
    }
    assertEquals(demand.to(), node);
    if (demand.from().equals(demand.to())) {
      assertTrue(route.linkIds().isEmpty(), "no link is needed from a node to itself");
    }
  }

  private double[] loads() {
    double[] loads = new double[links.size()];
    for (Plan.RoutedDemand demand : plan.demands()) {
      add(demand, demand.bitsPerSecond(), loads);
    }
    return loads;
  }

  private void add(Plan.RoutedDemand demand, double volume, double[] loads) {
    for (Plan.Route route : demand.routes()) {
      route.linkIds().forEach(id -> loads[links.get(id)] += volume * route.share());
    }
  }

  private void links(double[] loads, double[] before) {
    List<String> ids = plan.links().stream().map(Plan.PlannedLink::linkId).toList();
    assertEquals(topology.links().stream().map(Topology.Link::id).toList(), ids);
    for (int i = 0; i < loads.length; i++) {
      Plan.PlannedLink got = plan.links().get(i);
      Topology.Link link = topology.links().get(i);
      assertNear(loads[i], got.load());
      assertNear(NaiveRouting.utilisation(link, loads[i]), got.utilisation());
      assertNear(NaiveRouting.utilisation(link, before[i]), got.utilisationBefore());
    }
  }

  private void bound(Plan.Promise promise) {
    double cuts = NaiveCuts.leastUtilisation(topology, problem.demands());
    assertTrue(promise.bound() >= 0);
    assertTrue(promise.planned() >= cuts * (1 - ROUNDING), "no routing is better than the cuts");
    assertAtMost(promise.planned(), promise.bound());
    assertAtMost(promise.before(), promise.bound());
    if (problem.demands().size() <= FEW) {
      assertAtMost(NaiveSinglePaths.leastUtilisation(problem), promise.bound());
    }
    if (problem.demands().stream().map(Demand::from).distinct().count() == 1) {
      assertAtMost(cuts, promise.bound());
    }
    assertTrue(promise.gap() >= 0);
  }

  private static void assertAtMost(double most, double bound) {
    assertTrue(
        bound <= most * (1 + ROUNDING), () -> "a bound of at most " + most + ", got " + bound);
  }

  /** Costs and waypoints, if there are any, bring about what the routes say. */
  private void costs() {
    Map<String, Double> after = new HashMap<>();
    for (Plan.LinkCost cost : plan.costs()) {
      Topology.Link link = topology.links().get(links.get(cost.linkId()));
      assertEquals(link.qualities().cost(), cost.before());
      assertFalse(cost.after() == cost.before(), () -> "another cost in " + cost);
      after.put(cost.linkId(), cost.after());
    }
    boolean anyWaypoint = plan.demands().stream().anyMatch(d -> !d.waypoints().isEmpty());
    if (!after.isEmpty() || anyWaypoint) {
      NaiveRouting routing = new NaiveRouting(topology, after);
      plan.demands().forEach(demand -> equalCost(demand, routing));
    }
  }

  private void equalCost(Plan.RoutedDemand demand, NaiveRouting routing) {
    List<String> nodes = new ArrayList<>(List.of(demand.from()));
    nodes.addAll(demand.waypoints());
    nodes.add(demand.to());
    double[] got = new double[links.size()];
    add(demand, 1, got);
    double[] wanted = routing.shares(nodes);
    for (int i = 0; i < got.length; i++) {
      assertEquals(wanted[i], got[i], ROUNDING, () -> demand + " by " + plan.costs());
    }
  }

  /** Whether a demand goes another way than today. */
  static boolean moves(Topology topology, Plan.RoutedDemand demand) {
    double[] today =
        new NaiveRouting(topology, Map.of()).shares(List.of(demand.from(), demand.to()));
    Map<String, Double> got =
        demand.routes().stream()
            .flatMap(route -> route.linkIds().stream().map(id -> Map.entry(id, route.share())))
            .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, Double::sum));
    double[] shares = new double[today.length];
    Arrays.setAll(shares, i -> got.getOrDefault(topology.links().get(i).id(), 0.0));
    for (int i = 0; i < today.length; i++) {
      if (Math.abs(today[i] - shares[i]) > ROUNDING) {
        return true;
      }
    }
    return false;
  }

  static void assertNear(double wanted, double got) {
    assertEquals(wanted, got, Math.abs(wanted) * ROUNDING + ROUNDING * ROUNDING);
  }
}
