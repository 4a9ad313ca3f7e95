package io.weir.optimizer.trafficengineering.model;

import io.weir.library.graph.Demands;
import java.util.Arrays;

/**
 * Demands between the same two nodes as one, those from the same source side by side: the
 * commodities of a source have the indexes from its begin to before its end.
 */
final class Commodities {

  private final int[] ofDemand;
  private final int[] sources;
  private final int[] begins;
  private final int[] targets;
  private final double[] volumes;

  Commodities(int nodes, Demands demands) {
    long[] pairs = new long[demands.count()];
    for (int demand = 0; demand < pairs.length; demand++) {
      pairs[demand] = (long) demands.from(demand) * nodes + demands.to(demand);
    }
    long[] distinct = Arrays.stream(pairs).sorted().distinct().toArray();
    ofDemand = new int[pairs.length];
    volumes = new double[distinct.length];
    for (int demand = 0; demand < pairs.length; demand++) {
      ofDemand[demand] = Arrays.binarySearch(distinct, pairs[demand]);
      volumes[ofDemand[demand]] += demands.volume(demand);
    }
    targets = Arrays.stream(distinct).mapToInt(pair -> (int) (pair % nodes)).toArray();
    int[] froms = Arrays.stream(distinct).mapToInt(pair -> (int) (pair / nodes)).toArray();
    sources = Arrays.stream(froms).distinct().toArray();
    begins = new int[sources.length + 1];
    for (int commodity = 0, source = 0; commodity < froms.length; commodity++) {
      source += froms[commodity] == sources[source] ? 0 : 1;
      begins[source + 1] = commodity + 1;
    }
  }

  int count() {
    return targets.length;
  }

  /** How many nodes traffic comes from. */
  int sources() {
    return sources.length;
  }

  /** One of these nodes. */
  int source(int index) {
    return sources[index];
  }

  int begin(int source) {
    return begins[source];
  }

  int end(int source) {
    return begins[source + 1];
  }

  int target(int commodity) {
    return targets[commodity];
  }

  double volume(int commodity) {
    return volumes[commodity];
  }

  double[] volumes() {
    return volumes.clone();
  }

  /** The commodity that a demand is part of. */
  int commodity(int demand) {
    return ofDemand[demand];
  }
}
