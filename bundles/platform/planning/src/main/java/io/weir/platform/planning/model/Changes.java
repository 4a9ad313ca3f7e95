package io.weir.platform.planning.model;

import io.weir.api.planning.NetworkChange;
import io.weir.api.planning.PlanningException;
import io.weir.api.planning.PlanningException.Kind;
import io.weir.api.topology.Topology;
import io.weir.api.traffic.Demand;
import io.weir.api.traffic.TrafficMatrix;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/** Makes a network what it would be with some changes, one after the other. */
public final class Changes {

  private final Topology topology;
  private final TrafficMatrix traffic;
  private final Map<String, Topology.Node> nodes = new LinkedHashMap<>();
  private final Map<String, Topology.Link> links = new LinkedHashMap<>();
  private final List<Demand> demands;

  private Changes(Network network) {
    topology = network.topology();
    traffic = network.traffic();
    topology.nodes().forEach(node -> nodes.put(node.id(), node));
    topology.links().forEach(link -> links.put(link.id(), link));
    demands = new ArrayList<>(traffic.demands());
  }

  /**
   * The network with the changes.
   *
   * @throws PlanningException UNKNOWN if it has no such link, node or risk
   */
  public static Network of(Network network, List<NetworkChange> changes) throws PlanningException {
    if (changes.isEmpty()) {
      return network;
    }
    Changes changed = new Changes(network);
    for (NetworkChange change : changes) {
      changed.make(change);
    }
    return changed.network();
  }

  private Network network() {
    return new Network(
        Topology.of(topology.time(), List.copyOf(nodes.values()), List.copyOf(links.values())),
        new TrafficMatrix(traffic.range(), demands, traffic.confidence(), traffic.notes()));
  }

  private void make(NetworkChange change) throws PlanningException {
    if (change instanceof NetworkChange.LinkState state) {
      connection(state.linkId(), link -> link.up(state.up()));
    } else if (change instanceof NetworkChange.NodeState state) {
      node(state);
    } else if (change instanceof NetworkChange.RiskDown risk) {
      risk(risk.name());
    } else if (change instanceof NetworkChange.CostOf cost) {
      link(cost.linkId(), link -> link.with(link.qualities().withCost(cost.cost())));
    } else if (change instanceof NetworkChange.CapacityOf capacity) {
      connection(
          capacity.linkId(),
          link -> link.with(link.qualities().withCapacity(capacity.bitsPerSecond())));
    } else {
      makeOfDemands(change);
    }
  }

  private void makeOfDemands(NetworkChange change) throws PlanningException {
    if (change instanceof NetworkChange.DemandTimes times) {
      demand(times);
    } else if (change instanceof NetworkChange.DemandOf volume) {
      demand(volume);
    } else if (change instanceof NetworkChange.AllDemandsTimes times) {
      demands.replaceAll(demand -> demand.with(demand.bitsPerSecond() * times.factor()));
    }
  }

  private void connection(String id, UnaryOperator<Topology.Link> change) throws PlanningException {
    link(id, change);
    String back = links.get(id).reverse().orElse(id);
    if (!back.equals(id)) {
      link(back, change);
    }
  }

  private void link(String id, UnaryOperator<Topology.Link> change) throws PlanningException {
    Topology.Link link = links.get(id);
    if (link == null) {
      throw unknown("a link of the topology, got '%s'".formatted(id));
    }
    links.put(id, change.apply(link));
  }

  private void node(NetworkChange.NodeState state) throws PlanningException {
    Topology.Node node = known(state.nodeId());
    nodes.put(node.id(), new Topology.Node(node.id(), node.label(), state.up()));
  }

  private Topology.Node known(String id) throws PlanningException {
    Topology.Node node = nodes.get(id);
    if (node == null) {
      throw unknown("a node of the topology, got '%s'".formatted(id));
    }
    return node;
  }

  private void risk(String name) throws PlanningException {
    List<Topology.Link> sharing =
        links.values().stream().filter(link -> link.sharedRisks().contains(name)).toList();
    if (sharing.isEmpty()) {
      throw unknown("a risk that links share, got '%s'".formatted(name));
    }
    sharing.forEach(link -> links.put(link.id(), link.up(false)));
  }

  private void demand(NetworkChange.DemandTimes times) throws PlanningException {
    known(times.from());
    known(times.to());
    int found = 0;
    for (int i = 0; i < demands.size(); i++) {
      if (isBetween(demands.get(i), times.from(), times.to())) {
        demands.set(i, demands.get(i).with(demands.get(i).bitsPerSecond() * times.factor()));
        found++;
      }
    }
    if (found == 0) {
      throw unknown(
          "a demand that is there, got none from %s to %s: say how much, with ="
              .formatted(times.from(), times.to()));
    }
  }

  private void demand(NetworkChange.DemandOf volume) throws PlanningException {
    known(volume.from());
    known(volume.to());
    demands.removeIf(demand -> isBetween(demand, volume.from(), volume.to()));
    String id = volume.from() + ">" + volume.to();
    demands.add(new Demand(id, volume.from(), volume.to(), volume.bitsPerSecond()));
  }

  private static boolean isBetween(Demand demand, String from, String to) {
    return demand.from().equals(from) && demand.to().equals(to);
  }

  private static PlanningException unknown(String wanted) {
    return new PlanningException(Kind.UNKNOWN, "wanted " + wanted);
  }
}
