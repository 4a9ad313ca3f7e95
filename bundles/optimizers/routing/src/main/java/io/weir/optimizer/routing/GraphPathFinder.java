package io.weir.optimizer.routing;

import io.weir.api.optimize.InfeasibleException;
import io.weir.api.optimize.NetworkPath;
import io.weir.api.optimize.PathFinder;
import io.weir.api.optimize.PathQuestion;
import io.weir.api.topology.Topology;
import io.weir.library.graph.path.SearchLimitException;
import io.weir.optimizer.routing.model.PreparedNetwork;
import java.util.List;
import java.util.Optional;
import org.osgi.service.component.annotations.Component;

/**
 * Finds paths in the graph of a topology, which it keeps until it is asked about another one.
 *
 * <p>Every limit holds with every kind of question. Limits to links (bandwidth, groups) take links
 * away before the search; equal-cost paths are then those that a flexible algorithm of the routing
 * protocol takes which leaves the same links out (RFC 9350). Limits to sums (delay, jitter, loss,
 * hops) are kept exactly: the cheapest paths are the cheapest of those that keep them, and
 * equal-cost paths which break one are left out, though traffic takes them too. For pairs that is
 * hard, as it is with shared risks: then a pair is the cheapest that 1,000 attempts lead to.
 *
 * <p>A path from a node to itself has no link; there is no pair.
 */
@Component
public final class GraphPathFinder implements PathFinder {

  private volatile Optional<PreparedNetwork> last = Optional.empty();

  @Override
  public List<NetworkPath> find(Topology topology, PathQuestion question)
      throws InfeasibleException {
    try {
      return network(topology).find(question);
    } catch (SearchLimitException e) {
      throw new InfeasibleException(
          "paths from %s to %s: the search was given up: %s"
              .formatted(question.from(), question.to(), e.getMessage()));
    }
  }

  private PreparedNetwork network(Topology topology) {
    Optional<PreparedNetwork> known = last;
    if (known.isPresent() && known.get().isOf(topology)) {
      return known.get();
    }
    PreparedNetwork prepared = new PreparedNetwork(topology);
    last = Optional.of(prepared);
    return prepared;
  }
}
