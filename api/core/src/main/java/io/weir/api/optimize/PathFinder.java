package io.weir.api.optimize;

import io.weir.api.topology.Topology;
import java.util.List;
import org.osgi.annotation.versioning.ConsumerType;

/** Finds ways through a topology, over links that are up. Called from several threads. */
@ConsumerType
public interface PathFinder {

  /**
   * Finds paths; the same question gives the same answer. Takes microseconds to milliseconds.
   *
   * @return the best first; empty if there is none. Shared risks and limits can make a pair too
   *     hard to prove the cheapest; then it is the cheapest that was found.
   * @throws IllegalArgumentException if a node or an administrative group is not known, or what is
   *     asked for cannot be combined
   * @throws InfeasibleException if the search was given up, saying why
   */
  List<NetworkPath> find(Topology topology, PathQuestion question) throws InfeasibleException;
}
