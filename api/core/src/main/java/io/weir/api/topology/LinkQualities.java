package io.weir.api.topology;

/**
 * What is known of one direction of a connection, in numbers.
 *
 * @param cost what the routing protocol counts, finite, at least 0
 * @param delay of a packet, in seconds, finite, at least 0; 0 where it is not known
 * @param jitter how much the delay varies, in seconds, finite, at least 0
 * @param loss the share of the packets that is lost, 0 to 1
 * @param capacity in bits a second, above 0; infinite where it is not known
 * @param freeBandwidth what is still to be had of the capacity, in bits a second, 0 to the capacity
 */
public record LinkQualities(
    double cost, double delay, double jitter, double loss, double capacity, double freeBandwidth) {

  public LinkQualities {
    requireAmount("cost", cost);
    requireAmount("delay in seconds", delay);
    requireAmount("jitter in seconds", jitter);
    if (!(loss >= 0 && loss <= 1)) {
      throw new IllegalArgumentException("wanted a loss of 0 to 1, got " + loss);
    }
    if (!(capacity > 0)) {
      throw new IllegalArgumentException("wanted a capacity above 0 bit/s, got " + capacity);
    }
    if (!(freeBandwidth >= 0 && freeBandwidth <= capacity)) {
      throw new IllegalArgumentException(
          "wanted a free bandwidth of 0 bit/s to the capacity, got " + freeBandwidth);
    }
  }

  /** A cost and a capacity, all of it free; nothing else is known. */
  public static LinkQualities of(double cost, double capacity) {
    return new LinkQualities(cost, 0, 0, 0, capacity, capacity);
  }

  /** The same at another cost. */
  public LinkQualities withCost(double other) {
    return new LinkQualities(other, delay, jitter, loss, capacity, freeBandwidth);
  }

  /** The same with another capacity, as much of it taken as before. */
  public LinkQualities withCapacity(double other) {
    double taken = Double.isInfinite(capacity) ? 0 : capacity - freeBandwidth;
    return new LinkQualities(cost, delay, jitter, loss, other, Math.max(0, other - taken));
  }

  /** The same with another free bandwidth. */
  public LinkQualities withFreeBandwidth(double other) {
    return new LinkQualities(cost, delay, jitter, loss, capacity, other);
  }

  private static void requireAmount(String what, double amount) {
    if (!(amount >= 0 && amount < Double.POSITIVE_INFINITY)) {
      throw new IllegalArgumentException(
          "wanted a finite " + what + " of at least 0, got " + amount);
    }
  }
}
