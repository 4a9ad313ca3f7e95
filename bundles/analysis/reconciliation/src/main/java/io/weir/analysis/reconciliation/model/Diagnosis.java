package io.weir.analysis.reconciliation.model;

import io.weir.api.reconciliation.Row.Verdict;
import java.util.Locale;
import java.util.function.BooleanSupplier;

/**
 * What it means how flows and counter of one direction compare.
 *
 * @param text one sentence
 */
public record Diagnosis(Verdict verdict, String text) {

  /** Twice as much need not be exactly twice: flows end in other minutes at each of the points. */
  private static final double ABOUT = 0.15;

  /** Where no more than so much has come, it was never exported rather than lost. */
  private static final double NEVER_EXPORTED = 0.55;

  /**
   * Judges one direction.
   *
   * @param other the other direction of the same interface
   * @param lost the share of the exporter's flows that never came, by its sequence numbers
   * @param twoPoints whether flows of this direction were metered both where they come in and where
   *     they go out; asked only if it matters
   */
  public static Diagnosis of(Side side, Side other, double lost, BooleanSupplier twoPoints) {
    if (side.counted().isEmpty()) {
      return say(Verdict.NO_COUNTER, "the interface's counter is not known for these minutes");
    }
    if (!side.isCounted() && side.hasFlows()) {
      return say(
          Verdict.COUNTER_STILL,
          "flows tell of traffic, the counter of none: their ifIndex may be another interface's");
    }
    if (!side.hasFlows() && side.ratio().orElse(0.0) < side.error() / 10) {
      return other.hasFlows()
          ? say(Verdict.ONE_DIRECTION, "only the other direction is exported")
          : say(Verdict.NO_FLOWS, "no flows: is the interface metered?");
    }
    double ratio = side.ratio().orElse(1.0);
    if (side.agrees()) {
      return say(
          Verdict.AGREES,
          "agrees: flows come to %s of the counted octets, within the error of ±%s",
          percent(ratio),
          percent(side.error()));
    }
    return ratio > 1 ? tooMuch(side, ratio, twoPoints) : tooLittle(side, other, ratio, lost);
  }

  private static Diagnosis tooMuch(Side side, double ratio, BooleanSupplier twoPoints) {
    if (Math.abs(ratio / 2 - 1) <= Math.max(ABOUT, side.error()) && twoPoints.getAsBoolean()) {
      return say(
          Verdict.COUNTED_TWICE,
          "counted on two observation points, where packets come in and where they go out:"
              + " flows come to %s of the counted octets",
          percent(ratio));
    }
    return rateOff(side, ratio);
  }

  private static Diagnosis tooLittle(Side side, Side other, double ratio, double lost) {
    if (lost > 0 && Math.abs(ratio / (1 - lost) - 1) <= side.error()) {
      return say(Verdict.LOST, "%s lost before us, as sequence numbers tell", percent(lost));
    }
    if (other.agrees()) {
      return say(
          Verdict.ONE_DIRECTION,
          "only the other direction is exported whole: of this one flows tell of %s",
          percent(ratio));
    }
    if (ratio < NEVER_EXPORTED) {
      return rateOff(side, ratio);
    }
    return say(
        Verdict.LOST,
        "%s lost before us, %s",
        percent(1 - ratio),
        lost > 0
            ? "of which sequence numbers tell of " + percent(lost)
            : "though no sequence number is missing");
  }

  private static Diagnosis rateOff(Side side, double ratio) {
    double times = Math.max(ratio, 1 / ratio);
    double interval = side.flows().interval();
    return say(
        Verdict.RATE_OFF,
        "rate off by about %s×: flows come to %s of the counted octets, taken for 1 in %s;"
            + " 1 in %s would fit",
        rounded(times),
        percent(ratio),
        rounded(interval),
        rounded(Math.max(1, interval / ratio)));
  }

  private static Diagnosis say(Verdict verdict, String text, Object... values) {
    return new Diagnosis(verdict, String.format(Locale.ROOT, text, values));
  }

  private static String percent(double share) {
    return rounded(share * 100) + " %";
  }

  /** Two digits after the point of what is small, none of what is large. */
  private static String rounded(double value) {
    String format = value < 1 ? "%.2f" : value < 10 ? "%.1f" : "%.0f";
    return String.format(Locale.ROOT, format, value);
  }
}
