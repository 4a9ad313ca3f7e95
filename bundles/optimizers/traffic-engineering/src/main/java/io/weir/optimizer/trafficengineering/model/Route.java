package io.weir.optimizer.trafficengineering.model;

import java.util.Arrays;
import java.util.List;

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

  /** From the start to the end; nobody may change them. */
  int[] links() {
    return links;
  }

  List<Integer> linkList() {
    return Arrays.stream(links).boxed().toList();
  }

  /** The same path with so much more. */
  Route plus(double more) {
    return new Route(share + more, links);
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
