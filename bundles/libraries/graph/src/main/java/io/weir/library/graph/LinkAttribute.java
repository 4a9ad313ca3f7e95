package io.weir.library.graph;

/**
 * What is known of a link as one number. Bit rates and volumes of one network are in one unit,
 * delays in another: those of the file, or bit/s and seconds where Weir measured them itself.
 */
public enum LinkAttribute {
  /** What the routing protocol counts; 1 where none is given. */
  COST("cost", 1, 0x1p1000),
  /** The time a packet takes; 0 where none is given. */
  DELAY("delay", 0, 0x1p1000),
  /** The bit rate; infinite where none is given. */
  CAPACITY("capacity", Double.POSITIVE_INFINITY, 0x1p1000),
  /** The bit rate that is still to be had; the capacity where none is given, and never above it. */
  FREE_BANDWIDTH("free bandwidth", Double.POSITIVE_INFINITY, 0x1p1000),
  /** The share of the packets that is lost, 0 to 1. */
  LOSS("loss", 0, 1),
  /** How much the delay varies; 0 where none is given. */
  JITTER("jitter", 0, 0x1p1000);

  private final String words;
  private final double absent;
  private final double largest;

  LinkAttribute(String words, double absent, double largest) {
    this.words = words;
    this.absent = absent;
    this.largest = largest;
  }

  /** The value where none is given. */
  public double absent() {
    return absent;
  }

  /**
   * The value itself.
   *
   * @throws IllegalArgumentException that says what was wanted, if it is not a number, negative or
   *     too large: sums over a million links stay finite
   */
  public double checked(double value) {
    if (value >= 0 && value <= largest) {
      return value;
    }
    String most = largest == 1 ? "1" : "10^301";
    throw new IllegalArgumentException(
        "wanted a " + words + " from 0 to " + most + ", got " + value);
  }

  @Override
  public String toString() {
    return words;
  }
}
