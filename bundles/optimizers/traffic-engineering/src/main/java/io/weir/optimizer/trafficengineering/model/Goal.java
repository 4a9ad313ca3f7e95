package io.weir.optimizer.trafficengineering.model;

import java.util.Locale;

/**
 * What a plan shall make as small as possible.
 *
 * @param cap the utilisation that no link may be above; infinite where the utilisation itself is
 *     what becomes small
 */
public record Goal(Kind kind, double cap) {

  /** What is measured. */
  public enum Kind {
    /** The utilisation of the link that is used most. */
    UTILISATION,
    /** Volume times delay, summed up over all links; times hops where no link has a delay. */
    DELAY,
    /** How many demands go another way than today. */
    MOVES;

    /** The word for it. */
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  public Goal {
    if (!(cap > 0) || (kind != Kind.UTILISATION && Double.isInfinite(cap))) {
      throw new IllegalArgumentException(
          "wanted a cap of the utilisation above 0 for the goal " + kind.word() + ", got " + cap);
    }
    if (kind == Kind.UTILISATION && cap < Double.POSITIVE_INFINITY) {
      throw new IllegalArgumentException(
          "wanted no cap for the goal utilisation, which is as small as possible anyway, got "
              + cap);
    }
  }

  /** The least maximum utilisation. */
  public static Goal utilisation() {
    return new Goal(Kind.UTILISATION, Double.POSITIVE_INFINITY);
  }

  /** The least total delay while no link is used more than this. */
  public static Goal delay(double cap) {
    return new Goal(Kind.DELAY, cap);
  }

  /** The fewest demands on other ways than today while no link is used more than this. */
  public static Goal moves(double cap) {
    return new Goal(Kind.MOVES, cap);
  }
}
