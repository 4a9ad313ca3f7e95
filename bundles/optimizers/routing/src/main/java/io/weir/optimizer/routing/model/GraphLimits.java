package io.weir.optimizer.routing.model;

import io.weir.api.optimize.PathQuestion;
import io.weir.library.graph.Graph;
import io.weir.library.graph.path.Constraints;
import java.util.Set;

/** The limits of a question for the searches in a graph. */
record GraphLimits(Graph graph, PathQuestion.Limits limits) {

  /**
   * The same limits.
   *
   * @throws IllegalArgumentException naming a group that no link is in
   */
  Constraints constraints() {
    if (limits.equals(PathQuestion.Limits.NONE)) {
      return Constraints.NONE;
    }
    return new Constraints(
        limits.bandwidth(),
        bits(limits.excludeAny()),
        bits(limits.includeAny()),
        0,
        limits.delay(),
        limits.jitter(),
        limits.loss(),
        limits.hops());
  }

  private long bits(Set<String> groups) {
    long bits = 0;
    for (String group : groups) {
      long bit = graph.adminGroup(group);
      if (bit == 0) {
        throw new IllegalArgumentException(
            "wanted an administrative group that a link is in, got '" + group + "'");
      }
      bits |= bit;
    }
    return bits;
  }
}
