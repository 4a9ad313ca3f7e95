package io.weir.analysis.trafficmatrix;

import io.weir.analysis.trafficmatrix.InterfaceRates.Direction;
import io.weir.analysis.trafficmatrix.InterfaceRates.Rate;
import io.weir.analysis.trafficmatrix.model.matrix.Estimate;
import io.weir.analysis.trafficmatrix.model.matrix.Evidence;
import io.weir.analysis.trafficmatrix.model.matrix.PlacedFlows;
import io.weir.analysis.trafficmatrix.model.matrix.Reading;
import io.weir.analysis.trafficmatrix.model.matrix.Tomogravity;
import io.weir.api.flow.FlowStore;
import io.weir.api.flow.TimeRange;
import io.weir.api.inventory.InventoryStore;
import io.weir.api.metric.MetricStore;
import io.weir.api.store.StoreException;
import io.weir.api.topology.Topology;
import io.weir.api.traffic.Demand;
import io.weir.api.traffic.TrafficMatrix;
import io.weir.library.graph.Graph;
import io.weir.library.graph.network.TopologyGraph;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Gathers what flows and counters tell of a time, and makes a matrix of it. For one matrix. */
final class MatrixReader {

  private final InventoryStore inventory;
  private final Optional<MetricStore> metrics;
  private final Optional<FlowStore> flows;
  private final double disagreement;
  private final List<String> notes = new ArrayList<>();

  MatrixReader(
      InventoryStore inventory,
      Optional<MetricStore> metrics,
      Optional<FlowStore> flows,
      double disagreement) {
    this.inventory = inventory;
    this.metrics = metrics;
    this.flows = flows;
    this.disagreement = disagreement;
  }

  /**
   * The matrix.
   *
   * @throws StoreException if neither flows nor counters can be asked for, or the inventory cannot
   */
  TrafficMatrix read(Topology topology, TimeRange range) throws StoreException {
    NodePorts ports = new NodePorts(topology, inventory);
    Graph graph = TopologyGraph.of(topology);
    ExporterNodes exporters = new ExporterNodes(inventory, ports);
    Optional<PlacedFlows> placed = placed(topology, range, ports, exporters);
    Optional<InterfaceRates> rates = rates(range);
    if (placed.isEmpty() && rates.isEmpty()) {
      throw new StoreException(
          StoreException.Kind.UNAVAILABLE,
          "wanted flows or counters, got neither: " + String.join(" ", notes));
    }
    Evidence evidence =
        new Evidence(graph, placed.orElseGet(() -> PlacedFlows.none(graph.nodeCount())));
    rates.ifPresent(known -> add(evidence, topology, ports, known));
    Estimate estimate = new Tomogravity(evidence).estimate(disagreement);
    notes.addAll(estimate.notes());
    List<Demand> demands = estimate.demands().stream().map(flow -> demand(graph, flow)).toList();
    return new TrafficMatrix(range, demands, estimate.confidence(), notes);
  }

  private Optional<PlacedFlows> placed(
      Topology topology, TimeRange range, NodePorts ports, ExporterNodes exporters) {
    if (flows.isEmpty()) {
      notes.add("No store keeps flows.");
      return Optional.empty();
    }
    try {
      TimeRange known = FlowTime.of(flows.get(), range);
      if (!known.equals(range)) {
        notes.add("There are flows since " + known.from() + " only; it is the rate since then.");
      }
      FlowReader reader = new FlowReader(flows.get(), known, topology, ports, exporters);
      PlacedFlows placed = reader.read(topology.nodes().size());
      notes.addAll(reader.notes());
      return Optional.of(placed);
    } catch (StoreException e) {
      notes.add("Flows could not be asked for: " + e.getMessage() + ".");
      return Optional.empty();
    }
  }

  private Optional<InterfaceRates> rates(TimeRange range) {
    if (metrics.isEmpty()) {
      notes.add("No store keeps the counters of interfaces.");
      return Optional.empty();
    }
    try {
      return Optional.of(InterfaceRates.read(metrics.get(), range));
    } catch (StoreException e) {
      notes.add("Counters could not be asked for: " + e.getMessage() + ".");
      return Optional.empty();
    }
  }

  private static void add(
      Evidence evidence, Topology topology, NodePorts ports, InterfaceRates rates) {
    for (int link = 0; link < topology.links().size(); link++) {
      int index = link;
      LinkLoads.of(topology.links().get(link), rates)
          .ifPresent(
              load -> evidence.load(index, new Reading(load.bitsPerSecond(), load.confidence())));
    }
    for (Map.Entry<String, Integer> edge : ports.edges().entrySet()) {
      rates
          .of(Direction.IN, edge.getKey())
          .ifPresent(rate -> evidence.entering(edge.getValue(), reading(rate)));
      rates
          .of(Direction.OUT, edge.getKey())
          .ifPresent(rate -> evidence.leaving(edge.getValue(), reading(rate)));
    }
  }

  private static Reading reading(Rate rate) {
    return new Reading(rate.bitsPerSecond(), rate.share());
  }

  private static Demand demand(Graph graph, Estimate.Flow flow) {
    String from = graph.nodeId(flow.from());
    String to = graph.nodeId(flow.to());
    return new Demand(from + ">" + to, from, to, flow.bitsPerSecond(), flow.confidence());
  }
}
