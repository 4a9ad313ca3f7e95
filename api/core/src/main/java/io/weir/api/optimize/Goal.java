package io.weir.api.optimize;

import java.util.Arrays;
import java.util.Locale;

/**
 * What a plan shall be best at.
 *
 * @param kind what is to be as small as possible
 * @param cap no link shall be utilised more than this, as a share of its capacity: above 0, finite;
 *     where the utilisation itself is the goal it is not asked for
 */
public record Goal(Kind kind, double cap) {

  /** The largest utilisation of a link, as small as possible. */
  public static final Goal LEAST_UTILISATION = new Goal(Kind.UTILISATION, 1);

  /** What is to be as small as possible. */
  public enum Kind {
    /** The utilisation of the link that is utilised most. */
    UTILISATION,
    /** The sum over all traffic of volume times delay; hops where no delay is known. */
    DELAY,
    /** How many demands go another way than today. */
    MOVES;

    /**
     * Reads {@code utilisation}, {@code delay} or {@code moves}.
     *
     * @throws IllegalArgumentException saying what was wanted and what was got
     */
    public static Kind parse(String text) {
      return Arrays.stream(values())
          .filter(kind -> kind.toString().equalsIgnoreCase(text))
          .findFirst()
          .orElseThrow(
              () ->
                  new IllegalArgumentException(
                      "wanted a goal of " + Arrays.toString(values()) + ", got '" + text + "'"));
    }

    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  public Goal {
    if (!(cap > 0 && cap < Double.POSITIVE_INFINITY)) {
      throw new IllegalArgumentException("wanted a cap above 0, got " + cap);
    }
  }
}
