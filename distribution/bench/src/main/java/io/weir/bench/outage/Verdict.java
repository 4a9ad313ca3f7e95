package io.weir.bench.outage;

import java.util.Locale;

/**
 * What a store holds beside what it was to hold.
 *
 * @param least what Weir had accepted when it was last asked
 * @param most what may have been accepted by then
 * @param held counted in the store
 */
record Verdict(String what, String store, long least, long most, long held) {

  boolean isGood() {
    return held >= least && held <= most;
  }

  @Override
  public String toString() {
    String wanted =
        least == most
            ? String.format(Locale.ROOT, "%,d", least)
            : String.format(Locale.ROOT, "%,d to %,d", least, most);
    return String.format(
        Locale.ROOT,
        "%s: %s holds %,d, wanted %s: %s",
        what,
        store,
        held,
        wanted,
        isGood() ? "nothing lost, none twice" : "WRONG");
  }
}
