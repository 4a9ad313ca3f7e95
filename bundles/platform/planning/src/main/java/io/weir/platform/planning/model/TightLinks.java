package io.weir.platform.planning.model;

import io.weir.api.planning.Bottleneck;
import io.weir.api.planning.Bottleneck.Part;
import io.weir.api.topology.Topology;
import io.weir.api.traffic.Demand;
import io.weir.api.traffic.LinkLoad;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;

/** Finds the links that are utilised most, and what makes them so. */
public final class TightLinks {

  private static final int MOST_PARTS = 10;

  private final Network network;
  private final EqualCostLoads modelled;
  private final Map<String, Double> measured = new HashMap<>();

  /**
   * @param loads as measured, of those links of which they are known
   */
  public TightLinks(Network network, List<LinkLoad> loads) {
    this.network = network;
    modelled = new EqualCostLoads(network);
    loads.forEach(load -> measured.put(load.linkId(), load.bitsPerSecond()));
  }

  /** The most utilised first; those of no capacity that is known are left out. */
  public List<Bottleneck> find(int most) {
    List<Topology.Link> links = network.topology().links();
    List<Integer> places = new ArrayList<>();
    for (int i = 0; i < links.size(); i++) {
      if (utilisation(i) > 0) {
        places.add(i);
      }
    }
    places.sort(Comparator.comparingDouble((Integer place) -> -utilisation(place)));
    List<Integer> chosen = places.subList(0, Math.min(most, places.size()));
    Map<String, Map<Demand, Double>> parts =
        modelled.parts(chosen.stream().map(links::get).toList());
    return chosen.stream().map(place -> bottleneck(place, parts)).toList();
  }

  private double utilisation(int place) {
    Topology.Link link = network.topology().links().get(place);
    double load = measured.getOrDefault(link.id(), modelled.load(place));
    return load / link.qualities().capacity();
  }

  private Bottleneck bottleneck(int place, Map<String, Map<Demand, Double>> parts) {
    Topology.Link link = network.topology().links().get(place);
    Double load = measured.get(link.id());
    return new Bottleneck(
        link.id(),
        link.qualities().capacity(),
        load == null ? OptionalDouble.empty() : OptionalDouble.of(load),
        modelled.load(place),
        utilisation(place),
        largest(parts.get(link.id())));
  }

  private static List<Part> largest(Map<Demand, Double> parts) {
    return parts.entrySet().stream()
        .map(part -> part(part.getKey(), part.getValue()))
        .sorted(Comparator.comparingDouble((Part part) -> -part.bitsPerSecond()))
        .limit(MOST_PARTS)
        .toList();
  }

  private static Part part(Demand demand, double bitsPerSecond) {
    return new Part(demand.id(), demand.from(), demand.to(), bitsPerSecond);
  }
}
