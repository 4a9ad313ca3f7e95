package io.weir.library.graph.path;

import io.weir.library.graph.Graph;
import io.weir.library.graph.LinkAttribute;

/**
 * What a path has to keep. Groups of links are bits as of {@link Graph#adminGroup}, with the
 * meaning of RFC 3209 section 4.7.4.
 *
 * @param bandwidth the free bandwidth that each link has at least
 * @param excludeAny groups of which no link is in any
 * @param includeAny groups of which each link is in one at least; 0: no matter
 * @param includeAll groups of which each link is in all
 * @param delay the sum of the delays at most
 * @param jitter the sum of the jitters at most
 * @param loss the share of the packets that is lost on the way at most, links losing independently
 * @param hops the number of links at most
 */
public record Constraints(
    double bandwidth,
    long excludeAny,
    long includeAny,
    long includeAll,
    double delay,
    double jitter,
    double loss,
    int hops) {

  /** Every path will do. */
  public static final Constraints NONE =
      new Constraints(
          0, 0, 0, 0, Double.POSITIVE_INFINITY, Double.POSITIVE_INFINITY, 1, Integer.MAX_VALUE);

  public Constraints {
    requireLimit("bandwidth", bandwidth, Double.POSITIVE_INFINITY);
    requireLimit("delay", delay, Double.POSITIVE_INFINITY);
    requireLimit("jitter", jitter, Double.POSITIVE_INFINITY);
    requireLimit("loss", loss, 1);
    requireLimit("number of hops", hops, Integer.MAX_VALUE);
  }

  private static void requireLimit(String what, double limit, double most) {
    if (!(limit >= 0 && limit <= most)) {
      throw new IllegalArgumentException(
          "wanted a limit of the %s from 0 to %s, got %s".formatted(what, most, limit));
    }
  }

  public Constraints withBandwidth(double least) {
    return new Constraints(least, excludeAny, includeAny, includeAll, delay, jitter, loss, hops);
  }

  public Constraints withGroups(long noneOf, long oneOf, long allOf) {
    return new Constraints(bandwidth, noneOf, oneOf, allOf, delay, jitter, loss, hops);
  }

  public Constraints withDelay(double most) {
    return new Constraints(bandwidth, excludeAny, includeAny, includeAll, most, jitter, loss, hops);
  }

  public Constraints withJitter(double most) {
    return new Constraints(bandwidth, excludeAny, includeAny, includeAll, delay, most, loss, hops);
  }

  public Constraints withLoss(double most) {
    return new Constraints(
        bandwidth, excludeAny, includeAny, includeAll, delay, jitter, most, hops);
  }

  public Constraints withHops(int most) {
    return new Constraints(
        bandwidth, excludeAny, includeAny, includeAll, delay, jitter, loss, most);
  }

  /**
   * Takes the links away that may not be on a path, whatever the others are; returns the weights.
   */
  public LinkWeights restrict(Graph graph, LinkWeights weights) {
    boolean anyLink = bandwidth == 0 && excludeAny == 0 && includeAny == 0 && includeAll == 0;
    return anyLink ? weights : weights.keep(link -> allows(graph, link));
  }

  /** Whether a link may be on the path, whatever the others are. */
  boolean allows(Graph graph, int link) {
    long groups = graph.adminGroups(link);
    return (groups & excludeAny) == 0
        && (includeAny == 0 || (groups & includeAny) != 0)
        && (groups & includeAll) == includeAll
        && (bandwidth == 0 || graph.get(link, LinkAttribute.FREE_BANDWIDTH) >= bandwidth);
  }
}
