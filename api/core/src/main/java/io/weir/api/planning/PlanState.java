package io.weir.api.planning;

import java.util.Locale;

/** Where a plan is on its way. */
public enum PlanState {
  /** An optimizer works on it. */
  PLANNING,
  /** There is no plan; the last event says why. */
  FAILED,
  /** It waits for a decision. */
  PROPOSED,
  REJECTED,
  APPROVED,
  /** The appliers have done it; what comes of it is measured. */
  APPLIED,
  /** An applier failed; those before it were rolled back, or the last event says which were not. */
  NOT_APPLIED,
  ROLLED_BACK;

  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
