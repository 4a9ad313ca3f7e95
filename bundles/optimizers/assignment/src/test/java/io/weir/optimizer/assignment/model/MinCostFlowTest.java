package io.weir.optimizer.assignment.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import java.util.SplittableRandom;
import org.jgrapht.alg.flow.mincost.CapacityScalingMinimumCostFlow;
import org.jgrapht.alg.flow.mincost.MinimumCostFlowProblem;
import org.jgrapht.graph.DefaultWeightedEdge;
import org.jgrapht.graph.DirectedWeightedMultigraph;
import org.junit.jupiter.api.Test;

class MinCostFlowTest {

  private static final int RUNS = 2_000;
  private static final int DUMP_COST = 1_000_000;

  @Test
  void randomFlowsCostAsMuchAsThoseOfAnotherSolver() {
    SplittableRandom random = new SplittableRandom(3);
    for (int run = 0; run < RUNS; run++) {
      Transport transport = random(random);
      MinCostFlow flow = MinCostFlow.of(transport);
      double expected = byAnother(transport);
      assertEquals(expected, flow.cost(), 1e-9 * Math.max(1, expected), "run " + run);
      assertKeepsItsPromises(transport, flow);
    }
  }

  @Test
  void smallFlowsAreTheCheapestOfAll() {
    SplittableRandom random = new SplittableRandom(4);
    for (int run = 0; run < 500; run++) {
      int sources = random.nextInt(1, 5);
      int sinks = random.nextInt(sources, 6);
      double[][] cost = new double[sources][sinks];
      int[] capacity = new int[sinks];
      Arrays.fill(capacity, 1);
      Transport transport = new Transport(capacity);
      for (int source = 0; source < sources; source++) {
        transport.addSource(1);
        for (int sink = 0; sink < sinks; sink++) {
          cost[source][sink] = random.nextDouble(-5, 5);
          transport.addArc(sink, 1, cost[source][sink]);
        }
      }
      assertEquals(cheapest(cost, 0, 0), MinCostFlow.of(transport).cost(), 1e-9);
    }
  }

  @Test
  void whatFindsNoRoomIsLeftAndEarlierSourcesComeFirst() {
    Transport transport = new Transport(2, 1);
    transport.addSource(3);
    transport.addArc(0, 5, 1);
    transport.addSource(2);
    transport.addArc(0, 5, 0);
    transport.addArc(1, 5, 7);
    transport.addSource(1);
    MinCostFlow flow = MinCostFlow.of(transport);
    assertEquals(1, flow.unsent(0));
    assertEquals(1, flow.unsent(1));
    assertEquals(1, flow.unsent(2));
    assertEquals(2 + 7, flow.cost());
  }

  /** Dual prices prove that the flow is the cheapest: no other solver is needed. */
  private static void assertKeepsItsPromises(Transport transport, MinCostFlow flow) {
    double dual = 0;
    for (int sink = 0; sink < transport.sinks(); sink++) {
      assertTrue(flow.price(sink) >= 0);
      dual -= flow.price(sink) * transport.sinkCapacity(sink);
    }
    int[] arrived = new int[transport.sinks()];
    for (int source = 0; source < transport.sources(); source++) {
      assertEquals(0, flow.unsent(source));
      dual += leastByPrices(transport, flow, source);
      for (int arc = transport.firstArc(source); arc < transport.firstArc(source + 1); arc++) {
        assertTrue(flow.flow(arc) >= 0 && flow.flow(arc) <= transport.capacity(arc));
        arrived[transport.sink(arc)] += flow.flow(arc);
      }
    }
    for (int sink = 0; sink < transport.sinks(); sink++) {
      assertTrue(arrived[sink] <= transport.sinkCapacity(sink));
    }
    assertEquals(flow.cost(), dual, 1e-9 * Math.max(1, flow.cost()));
  }

  /** The least that a source could pay if sinks had room for all but sold it at their prices. */
  private static double leastByPrices(Transport transport, MinCostFlow flow, int source) {
    int left = transport.supply(source);
    double paid = 0;
    BitSet used = new BitSet();
    while (left > 0) {
      int best = -1;
      for (int arc = transport.firstArc(source); arc < transport.firstArc(source + 1); arc++) {
        if (!used.get(arc)
            && (best < 0 || priced(transport, flow, arc) < priced(transport, flow, best))) {
          best = arc;
        }
      }
      used.set(best);
      int units = Math.min(left, transport.capacity(best));
      paid += units * priced(transport, flow, best);
      left -= units;
    }
    return paid;
  }

  private static double priced(Transport transport, MinCostFlow flow, int arc) {
    return transport.cost(arc) + flow.price(transport.sink(arc));
  }

  private static double cheapest(double[][] cost, int source, int usedSinks) {
    if (source == cost.length) {
      return 0;
    }
    double best = Double.POSITIVE_INFINITY;
    for (int sink = 0; sink < cost[source].length; sink++) {
      if ((usedSinks >> sink & 1) == 0) {
        best =
            Math.min(best, cost[source][sink] + cheapest(cost, source + 1, usedSinks | 1 << sink));
      }
    }
    return best;
  }

  /** The last sink takes all for a high cost, so that everything can be sent. */
  private static Transport random(SplittableRandom random) {
    int sinks = random.nextInt(1, 12);
    int[] capacity = new int[sinks + 1];
    for (int sink = 0; sink < sinks; sink++) {
      capacity[sink] = random.nextInt(0, 6);
    }
    capacity[sinks] = 1_000;
    Transport transport = new Transport(capacity);
    int sources = random.nextInt(1, 12);
    for (int source = 0; source < sources; source++) {
      transport.addSource(random.nextInt(0, 8));
      for (int sink = 0; sink < sinks; sink++) {
        if (random.nextInt(3) > 0) {
          transport.addArc(sink, random.nextInt(0, 6), random.nextInt(0, 50));
        }
      }
      transport.addArc(sinks, 1_000, DUMP_COST);
    }
    return transport;
  }

  private static double byAnother(Transport transport) {
    DirectedWeightedMultigraph<Integer, DefaultWeightedEdge> graph =
        new DirectedWeightedMultigraph<>(DefaultWeightedEdge.class);
    Map<DefaultWeightedEdge, Integer> capacity = new HashMap<>();
    int sources = transport.sources();
    int end = sources + transport.sinks();
    for (int node = 0; node <= end; node++) {
      graph.addVertex(node);
    }
    for (int arc = 0; arc < transport.arcs(); arc++) {
      DefaultWeightedEdge edge =
          graph.addEdge(transport.source(arc), sources + transport.sink(arc));
      graph.setEdgeWeight(edge, transport.cost(arc));
      capacity.put(edge, transport.capacity(arc));
    }
    for (int sink = 0; sink < transport.sinks(); sink++) {
      DefaultWeightedEdge edge = graph.addEdge(sources + sink, end);
      graph.setEdgeWeight(edge, 0);
      capacity.put(edge, transport.sinkCapacity(sink));
    }
    int all = 0;
    for (int source = 0; source < sources; source++) {
      all += transport.supply(source);
    }
    int total = all;
    return new CapacityScalingMinimumCostFlow<Integer, DefaultWeightedEdge>()
        .getMinimumCostFlow(
            new MinimumCostFlowProblem.MinimumCostFlowProblemImpl<>(
                graph,
                node -> node < sources ? transport.supply(node) : node == end ? -total : 0,
                capacity::get))
        .getCost();
  }
}
