package io.weir.optimizer.trafficengineering.model;

import io.weir.library.graph.Demands;
import io.weir.library.graph.Graph;
import io.weir.library.graph.path.Dijkstra;
import io.weir.library.graph.path.LinkWeights;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;

/**
 * What every single failure would do to a plan's traffic: under today's routing, under the plan
 * itself, and at best.
 *
 * <p>A plan of routes keeps those that are whole; the parts of demands that were on the others go
 * the equal-cost way of today's costs. A plan of costs and waypoints is routed anew by its costs; a
 * demand whose waypoints can't be reached any more goes without them.
 */
public final class Survivability {

  /** How far above the least possible utilisation what is found may be, as a part of it. */
  private static final double TOLERANCE = 1e-3;

  private final Plan plan;
  private final TrafficProblem whole;
  private final PathMemory memory;

  private Survivability(Plan plan) {
    this.plan = plan;
    whole = plan.problem();
    memory = new PathMemory(whole.graph());
    ColumnGeneration columns = new ColumnGeneration(whole, new InteriorPoint());
    columns.run(TOLERANCE);
    memory.keep(whole, columns);
  }

  /**
   * For each of {@link Failure#all}, that under which the plan uses a link most first. Blocks for
   * about as many times as there are failures what a new plan takes that starts from an old one.
   */
  public static List<Survival> of(Plan plan) {
    Survivability survivability = new Survivability(plan);
    return Failure.all(plan.problem().graph()).stream()
        .map(survivability::after)
        .sorted(
            Comparator.comparingDouble(Survival::plan)
                .thenComparingDouble(Survival::rerouted)
                .thenComparingDouble(Survival::lostVolume)
                .reversed())
        .toList();
  }

  /** The same of today's routing. */
  public static List<Survival> of(TrafficProblem problem) {
    return of(new EqualCostPlan(problem, problem.costs()).plan(0, 0));
  }

  private Survival after(Failure failure) {
    Interruption.check();
    Graph graph = failure.apply(whole.graph());
    BitSet lost = lost(graph);
    TrafficProblem left = left(graph, lost);
    ColumnGeneration columns = new ColumnGeneration(left, new InteriorPoint(), memory);
    columns.run(TOLERANCE);
    double volume = lost.stream().mapToDouble(whole.demands()::volume).sum();
    return new Survival(
        failure,
        lost.cardinality(),
        volume,
        new EqualCostRouting(left).largestUtilisation(left.costs()),
        new PlanAfterFailure(plan, left, lost).largestUtilisation(),
        columns.largest(),
        columns.bound());
  }

  /** The demands without a path. */
  private BitSet lost(Graph graph) {
    LinkWeights costs = LinkWeights.costs(graph).keep(link -> graph.capacity(link) > 0);
    Commodities commodities = whole.commodities();
    Dijkstra tree = Dijkstra.from(graph);
    BitSet reached = new BitSet();
    for (int source = 0; source < commodities.sources(); source++) {
      int node = commodities.source(source);
      tree.run(node, costs);
      for (int i = commodities.begin(source); i < commodities.end(source); i++) {
        reached.set(i, graph.isNodeUp(node) && tree.reaches(commodities.target(i)));
      }
    }
    BitSet lost = new BitSet();
    for (int demand = 0; demand < whole.demands().count(); demand++) {
      lost.set(demand, !reached.get(commodities.commodity(demand)));
    }
    return lost;
  }

  private TrafficProblem left(Graph graph, BitSet lost) {
    Demands demands = whole.demands();
    Demands.Builder builder = new Demands.Builder(graph);
    for (int demand = 0; demand < demands.count(); demand++) {
      if (!lost.get(demand)) {
        builder.add(
            demands.id(demand), demands.from(demand), demands.to(demand), demands.volume(demand));
      }
    }
    try {
      return new TrafficProblem(graph, builder.build());
    } catch (UnroutableDemandException e) {
      throw new IllegalStateException("demands without a path were left out", e);
    }
  }
}
