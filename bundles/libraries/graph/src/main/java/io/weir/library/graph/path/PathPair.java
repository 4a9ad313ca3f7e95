package io.weir.library.graph.path;

/**
 * Two paths between the same nodes that do not fail together.
 *
 * @param first the one of less weight
 * @param isLeast whether no other such pair has a smaller sum of weights; false where the search
 *     ended before that was proven
 */
public record PathPair(Path first, Path second, boolean isLeast) {

  static PathPair of(Path one, Path other, boolean isLeast) {
    return one.weight() <= other.weight()
        ? new PathPair(one, other, isLeast)
        : new PathPair(other, one, isLeast);
  }

  public double weight() {
    return first.weight() + second.weight();
  }
}
