package io.weir.optimizer.trafficengineering.model;

import java.util.Arrays;

/** A path that a part of a demand takes. Immutable. */
public final class Route {

  private final double share;
  private final int[] links;

  /** Takes over the links, from the demand's start to its end. */
  Route(double share, int[] links) {
    this.share = share;
    this.links = links;
  }

  /** The part of the demand, more than 0 and at most 1. */
  public double share() {
    return share;
  }

  /** How many links it has. */
  public int hops() {
    return links.length;
  }

  /** The link at a place, the first at 0. */
  public int link(int place) {
    return links[place];
  }

  /** The same path with a share that is so many times as large. */
  Route times(double factor) {
    return new Route(share * factor, links);
  }

  /** This path and then another one that begins where this ends. */
  Route then(Route next, double newShare) {
    int[] both = Arrays.copyOf(links, links.length + next.links.length);
    System.arraycopy(next.links, 0, both, links.length, next.links.length);
    return new Route(newShare, both);
  }

  @Override
  public String toString() {
    return share + " over " + Arrays.toString(links);
  }
}
