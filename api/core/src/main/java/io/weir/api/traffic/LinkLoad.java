package io.weir.api.traffic;

/**
 * What a link carried on average, as the interface counted at which it begins, or else that at
 * which it ends.
 *
 * @param linkId in the topology
 * @param bitsPerSecond finite, at least 0
 * @param confidence above 0 to 1: the share of the time that was measured
 */
public record LinkLoad(String linkId, double bitsPerSecond, double confidence) {

  public LinkLoad {
    if (!(bitsPerSecond >= 0 && bitsPerSecond < Double.POSITIVE_INFINITY)) {
      throw new IllegalArgumentException(
          "link %s: wanted a finite load of at least 0 bit/s, got %s"
              .formatted(linkId, bitsPerSecond));
    }
    if (!(confidence > 0 && confidence <= 1)) {
      throw new IllegalArgumentException(
          "link " + linkId + ": wanted a confidence above 0 to 1, got " + confidence);
    }
  }
}
