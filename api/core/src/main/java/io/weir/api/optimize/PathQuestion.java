package io.weir.api.optimize;

import java.util.Set;

/**
 * Asks for paths.
 *
 * @param from a node's id
 * @param to a node's id
 * @param kind which
 * @param most the most paths wanted, 1 to {@link #MOST}; a pair is two, whatever is said here
 * @param limits that each path keeps
 */
public record PathQuestion(String from, String to, Kind kind, int most, Limits limits) {

  /** As many paths as one answer may hold. */
  public static final int MOST = 1000;

  /** Which paths. */
  public enum Kind {
    /** The cheapest without loops, the cheapest first. */
    CHEAPEST,
    /** Those that equal-cost routing takes. */
    EQUAL_COST,
    /** Two without a link or shared risk in common, together the cheapest. */
    LINK_DISJOINT,
    /** Two without a node, link or shared risk in common but their ends, together the cheapest. */
    NODE_DISJOINT
  }

  /**
   * What each path keeps.
   *
   * @param bandwidth free on every link, in bits a second; 0 for any
   * @param delay at most, in seconds; infinite for any
   * @param jitter at most, in seconds; infinite for any
   * @param loss at most, 0 to 1
   * @param hops at most
   * @param includeAny each link is in at least one of these administrative groups; empty for any
   * @param excludeAny no link is in any of these
   */
  public record Limits(
      double bandwidth,
      double delay,
      double jitter,
      double loss,
      int hops,
      Set<String> includeAny,
      Set<String> excludeAny) {

    /** Every path keeps these. */
    public static final Limits NONE =
        new Limits(
            0,
            Double.POSITIVE_INFINITY,
            Double.POSITIVE_INFINITY,
            1,
            Integer.MAX_VALUE,
            Set.of(),
            Set.of());

    public Limits {
      includeAny = Set.copyOf(includeAny);
      excludeAny = Set.copyOf(excludeAny);
      if (!(bandwidth >= 0) || !(delay >= 0) || !(jitter >= 0) || hops < 0) {
        throw new IllegalArgumentException(
            "wanted a bandwidth, delay, jitter and hops of at least 0, got %s bit/s, %s s, %s s, %s"
                .formatted(bandwidth, delay, jitter, hops));
      }
      if (!(loss >= 0 && loss <= 1)) {
        throw new IllegalArgumentException("wanted a loss of 0 to 1, got " + loss);
      }
    }
  }

  public PathQuestion {
    if (most < 1 || most > MOST) {
      throw new IllegalArgumentException("wanted 1 to " + MOST + " paths, got " + most);
    }
  }
}
