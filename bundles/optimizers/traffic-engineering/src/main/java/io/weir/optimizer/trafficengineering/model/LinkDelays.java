package io.weir.optimizer.trafficengineering.model;

import io.weir.library.graph.Graph;
import io.weir.library.graph.LinkAttribute;
import java.util.Arrays;

/** What each link adds to a path's delay: hops, where no usable link says how long it takes. */
final class LinkDelays {

  private final double[] values;
  private final String unit;

  LinkDelays(TrafficProblem problem) {
    Graph graph = problem.graph();
    values = new double[graph.linkCount()];
    boolean known = false;
    for (int link = 0; link < values.length; link++) {
      values[link] = problem.isUsable(link) ? graph.get(link, LinkAttribute.DELAY) : 0;
      known |= values[link] > 0;
    }
    unit = known ? "volume × delay" : "volume × hops (no link has a delay)";
    if (!known) {
      Arrays.fill(values, 1);
    }
  }

  /** What a sum over volumes counts. */
  String unit() {
    return unit;
  }

  double get(int link) {
    return values[link];
  }

  /** For loads of all links. */
  double total(double[] loads) {
    double sum = 0;
    for (int link = 0; link < values.length; link++) {
      sum += loads[link] * values[link];
    }
    return sum;
  }
}
