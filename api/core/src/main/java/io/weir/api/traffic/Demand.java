package io.weir.api.traffic;

/**
 * Traffic that wants to get from one node to another.
 *
 * @param id unique among the demands
 * @param from a node's id
 * @param to a node's id; the same as from for what needs no link
 * @param bitsPerSecond finite, at least 0
 * @param confidence how far the volume can be relied on: 1 as measured by unsampled flows or given
 *     by a person, nearer to 0 the more of it was concluded
 */
public record Demand(String id, String from, String to, double bitsPerSecond, double confidence) {

  public Demand {
    requireVolume(id, bitsPerSecond);
    if (!(confidence >= 0 && confidence <= 1)) {
      throw new IllegalArgumentException(
          "demand " + id + ": wanted a confidence of 0 to 1, got " + confidence);
    }
  }

  /** One that a person gives. */
  public Demand(String id, String from, String to, double bitsPerSecond) {
    this(id, from, to, bitsPerSecond, 1);
  }

  /** The same with another volume. */
  public Demand with(double otherBitsPerSecond) {
    return new Demand(id, from, to, otherBitsPerSecond, confidence);
  }

  private static void requireVolume(String id, double bitsPerSecond) {
    if (!(bitsPerSecond >= 0 && bitsPerSecond < Double.POSITIVE_INFINITY)) {
      throw new IllegalArgumentException(
          "demand %s: wanted a finite volume of at least 0 bit/s, got %s"
              .formatted(id, bitsPerSecond));
    }
  }
}
