package io.weir.library.graph.path;

import io.weir.library.graph.Graph;
import io.weir.library.graph.LinkAttribute;
import java.util.Arrays;
import java.util.function.IntPredicate;

/**
 * The length that each link has for a search. Infinite: the link is not there. One thread writes,
 * and none searches at that time; searches only read.
 *
 * <p>Lengths are floating-point numbers: whole ones are added exactly up to 2^53, which no IGP
 * metric exceeds, and sums of huge ones never overflow. Where sums are rounded, a path is the
 * shortest by sums taken from its start on.
 */
public final class LinkWeights {

  /** A million of them add up to no overflow. */
  private static final double LARGEST = 0x1p1000;

  private final double[] values;

  private LinkWeights(double[] values) {
    this.values = values;
  }

  /** The costs of the links; those that are down are not there. */
  public static LinkWeights costs(Graph graph) {
    return of(graph, LinkAttribute.COST);
  }

  /** An attribute of the links; those that are down are not there. */
  public static LinkWeights of(Graph graph, LinkAttribute attribute) {
    double[] values = new double[graph.linkCount()];
    for (int link = 0; link < values.length; link++) {
      values[link] = graph.isUp(link) ? graph.get(link, attribute) : Double.POSITIVE_INFINITY;
    }
    return new LinkWeights(values);
  }

  /** Each link 1; those that are down are not there. */
  public static LinkWeights hops(Graph graph) {
    double[] values = new double[graph.linkCount()];
    for (int link = 0; link < values.length; link++) {
      values[link] = graph.isUp(link) ? 1 : Double.POSITIVE_INFINITY;
    }
    return new LinkWeights(values);
  }

  public double get(int link) {
    return values[link];
  }

  /**
   * Sets the length of a link.
   *
   * @param weight 0 to 2^1000, or infinite
   * @throws IllegalArgumentException if it is another number or none
   */
  public void set(int link, double weight) {
    if (!(weight >= 0 && (weight <= LARGEST || weight == Double.POSITIVE_INFINITY))) {
      throw new IllegalArgumentException(
          "link number %d: wanted a weight from 0 to 10^301 or an infinite one, got %s"
              .formatted(link, weight));
    }
    values[link] = weight;
  }

  /** Takes a link away. */
  public void exclude(int link) {
    values[link] = Double.POSITIVE_INFINITY;
  }

  /** Whether a link is there. */
  public boolean has(int link) {
    return values[link] < Double.POSITIVE_INFINITY;
  }

  /** Takes away all links but those that are wanted; returns this. */
  public LinkWeights keep(IntPredicate wanted) {
    for (int link = 0; link < values.length; link++) {
      if (!wanted.test(link)) {
        values[link] = Double.POSITIVE_INFINITY;
      }
    }
    return this;
  }

  /** Takes all values of another one for the same links. */
  public void setAll(LinkWeights other) {
    System.arraycopy(other.values, 0, values, 0, values.length);
  }

  public LinkWeights copy() {
    return new LinkWeights(values.clone());
  }

  /** The same, and 0 for links that follow, up to this number of all. */
  LinkWeights extended(int count) {
    return new LinkWeights(Arrays.copyOf(values, count));
  }

  @Override
  public String toString() {
    return Arrays.toString(values);
  }
}
