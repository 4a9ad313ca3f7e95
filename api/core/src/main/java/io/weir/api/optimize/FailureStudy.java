package io.weir.api.optimize;

import io.weir.api.topology.Topology;
import io.weir.api.traffic.Demand;
import java.util.List;
import org.osgi.annotation.versioning.ConsumerType;

/** Says what becomes of the traffic when something fails. Called from several threads. */
@ConsumerType
public interface FailureStudy {

  /**
   * Every single failure: of each connection with both its directions, of each node, of each shared
   * risk. Blocks, seconds in a network of some tens of nodes, and ends early when its thread is
   * interrupted.
   *
   * @return the worst first
   * @throws InfeasibleException if the network is too large
   * @throws InterruptedException if its thread is interrupted
   */
  List<Failure> study(Topology topology, List<Demand> demands)
      throws InfeasibleException, InterruptedException;

  /**
   * What becomes of the traffic.
   *
   * @param kind of what fails
   * @param name the id of a link (of one of both directions) or a node, the name of a shared risk
   * @param utilisation the largest of a link when the routing protocol has found other ways
   * @param linkId that link; empty if no link carries anything
   * @param leastUtilisation what could be had at best by routing all anew
   * @param lostBitsPerSecond of demands that have no way any more; those from and to a node that
   *     fails are not among them
   */
  record Failure(
      Kind kind,
      String name,
      double utilisation,
      String linkId,
      double leastUtilisation,
      double lostBitsPerSecond) {

    /** What fails. */
    public enum Kind {
      LINK,
      NODE,
      SHARED_RISK
    }
  }
}
