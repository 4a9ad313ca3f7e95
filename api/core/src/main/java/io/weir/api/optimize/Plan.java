package io.weir.api.optimize;

import java.util.List;

/**
 * A proposal. It holds for the topology it was made for, and no other.
 *
 * @param optimizer who proposes
 * @param topologyVersion of that topology
 * @param goal what it was made for
 * @param utilisation the largest utilisation of a link
 * @param objective what the goal asks to be small; the same as utilisation where that is the goal
 * @param demands how each is routed, in the order of the problem
 * @param links what each carries, in the order of the topology
 * @param costs the links that shall have another cost than today, if equal-cost routing brings the
 *     routes about; empty if it does not, or needs none
 */
public record Plan(
    String optimizer,
    String topologyVersion,
    Goal goal,
    Promise utilisation,
    Promise objective,
    List<RoutedDemand> demands,
    List<PlannedLink> links,
    List<LinkCost> costs) {

  public Plan {
    demands = List.copyOf(demands);
    links = List.copyOf(links);
    costs = List.copyOf(costs);
  }

  /**
   * A figure as it is, as it would be, and as it could be at best.
   *
   * @param before under today's routing: equal-cost shortest paths
   * @param planned if the plan is followed
   * @param bound no routing is below this
   */
  public record Promise(double before, double planned, double bound) {

    /**
     * How far above the least possible the plan may be, as a share of it: proven. 0 where both are
     * 0; infinite where nothing but 0 is proven.
     */
    public double gap() {
      if (planned <= bound) {
        return 0;
      }
      return (planned - bound) / bound;
    }
  }

  /**
   * How a demand is routed.
   *
   * @param demandId the demand
   * @param bitsPerSecond its volume
   * @param waypoints node ids that it goes by way of, where equal-cost routing does the rest
   * @param routes their shares add up to 1
   */
  public record RoutedDemand(
      String demandId,
      String from,
      String to,
      double bitsPerSecond,
      List<String> waypoints,
      List<Route> routes) {

    public RoutedDemand {
      waypoints = List.copyOf(waypoints);
      routes = List.copyOf(routes);
    }
  }

  /**
   * A share of a demand along a path.
   *
   * @param share above 0 and at most 1
   * @param linkIds from source to destination; none where both are one node
   */
  public record Route(double share, List<String> linkIds) {

    public Route {
      linkIds = List.copyOf(linkIds);
    }
  }

  /**
   * What a link carries under the plan, and under today's routing.
   *
   * @param load in bits a second
   * @param utilisation as a share of the capacity; 0 where that is infinite
   * @param utilisationBefore the same today
   */
  public record PlannedLink(
      String linkId, double load, double utilisation, double utilisationBefore) {}

  /** Another cost for a link. */
  public record LinkCost(String linkId, double before, double after) {}
}
