package io.weir.platform.planning.model;

import io.weir.api.flow.TimeRange;
import io.weir.api.topology.LinkQualities;
import io.weir.api.topology.Topology;
import io.weir.api.traffic.Demand;
import io.weir.api.traffic.TrafficMatrix;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Three nodes, each connected with the others; a direct way costs 10, round about 20. */
public final class Triangle {

  public static final TimeRange RANGE =
      new TimeRange(Instant.parse("2026-01-01T00:00:00Z"), Instant.parse("2026-01-01T01:00:00Z"));

  /** 8 Gbit/s from a to b, 1 Gbit/s from a to c; links take 10 Gbit/s. */
  public static final Network NETWORK =
      new Network(
          topology(), traffic(new Demand("ab", "a", "b", 8e9), new Demand("ac", "a", "c", 1e9)));

  private Triangle() {}

  public static Topology topology() {
    List<Topology.Link> links = new ArrayList<>();
    for (String pair : List.of("ab", "bc", "ca")) {
      String from = pair.substring(0, 1);
      String to = pair.substring(1);
      Set<String> risks = pair.equals("ab") ? Set.of("duct") : Set.of();
      links.add(link(from, to, risks));
      links.add(link(to, from, risks));
    }
    List<Topology.Node> nodes =
        List.of(
            new Topology.Node("a", "Aarau", true),
            new Topology.Node("b", "Bern", true),
            new Topology.Node("c", "Chur", true));
    return Topology.of(RANGE.to(), nodes, links);
  }

  private static Topology.Link link(String from, String to, Set<String> risks) {
    return new Topology.Link(
        from + ":" + to,
        from + " to " + to,
        from,
        to,
        Optional.of(to + ":" + from),
        true,
        LinkQualities.of(10, 1e10),
        Set.of(),
        risks);
  }

  public static TrafficMatrix traffic(Demand... demands) {
    return new TrafficMatrix(RANGE, List.of(demands), 1, List.of());
  }
}
