package io.weir.api.optimize;

import java.util.List;

/**
 * A proposal. It holds for the topology it was made for, and no other.
 *
 * @param topologyVersion the version of that topology
 * @param optimizer who proposes
 * @param maximumUtilisation the highest load over capacity of any link, if the plan is followed
 * @param bound no plan can do better than this
 */
public record Plan(
    long topologyVersion,
    String optimizer,
    double maximumUtilisation,
    double bound,
    List<Route> routes) {

  public Plan {
    routes = List.copyOf(routes);
  }

  /**
   * A share of a demand along a path.
   *
   * @param demandId the demand
   * @param share above 0 and at most 1; the shares of a demand add up to 1
   * @param linkIds from source to destination
   */
  public record Route(String demandId, double share, List<String> linkIds) {
    public Route {
      linkIds = List.copyOf(linkIds);
    }
  }
}
