package io.weir.library.view.planning;

import io.weir.api.planning.PlanEntry;
import java.time.Instant;

/**
 * What came of an applied plan: the largest utilisation of a link, as shares of its capacity.
 *
 * @param regret measured above promised
 * @param worse whether it would have been better to leave it alone
 */
public record OutcomeLine(
    Instant from,
    Instant to,
    double before,
    double promised,
    double measured,
    String link,
    double regret,
    boolean worse) {

  static OutcomeLine of(PlanEntry.Outcome outcome) {
    return new OutcomeLine(
        outcome.from(),
        outcome.to(),
        outcome.before(),
        outcome.promised(),
        outcome.measured(),
        outcome.linkId(),
        outcome.regret(),
        outcome.isWorse());
  }
}
