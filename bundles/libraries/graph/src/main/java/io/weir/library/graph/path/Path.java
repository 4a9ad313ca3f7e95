package io.weir.library.graph.path;

import java.util.Arrays;
import java.util.stream.IntStream;

/** A way through a graph: its links in order; none from a node to itself. Immutable. */
public final class Path {

  private final int[] links;
  private final double weight;

  private Path(int[] links, double weight) {
    this.links = links;
    this.weight = weight;
  }

  /** Keeps the array. */
  static Path of(int[] links, LinkWeights weights) {
    double sum = 0;
    for (int link : links) {
      sum += weights.get(link);
    }
    return new Path(links, sum);
  }

  /** How many links it has. */
  public int hops() {
    return links.length;
  }

  /** The link at a place, the first at 0. */
  public int link(int place) {
    return links[place];
  }

  /** The sum of the weights of its links, taken from the start on. */
  public double weight() {
    return weight;
  }

  public IntStream links() {
    return Arrays.stream(links);
  }

  /** A new array. */
  public int[] toArray() {
    return links.clone();
  }

  /** The same links. */
  @Override
  public boolean equals(Object other) {
    return other instanceof Path path && Arrays.equals(links, path.links);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(links);
  }

  @Override
  public String toString() {
    return Arrays.toString(links) + " of weight " + weight;
  }
}
