package io.weir.bench.outage;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/**
 * What a store holds beside what it was to hold.
 *
 * @param least what Weir had accepted and not counted as lost when it was last asked
 * @param most what it may have accepted by then
 * @param held counted in the store
 * @param lost counted by Weir
 * @param losing whether something had to be lost
 */
record Count(
    String scenario, String store, long least, long most, long held, long lost, boolean losing)
    implements Verdict {

  @Override
  public boolean isGood() {
    return held >= least && held <= most && held > 0 && (lost > 0) == losing;
  }

  private String verdict() {
    if (!isGood()) {
      return "WRONG";
    }
    return losing ? "all but what was counted as lost, none twice" : "nothing lost, none twice";
  }

  @Override
  public Map<String, Object> json() {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("scenario", scenario);
    json.put("store", store);
    json.put("wantedLeast", least);
    json.put("wantedMost", most);
    json.put("got", held);
    json.put("countedLost", lost);
    json.put("good", isGood());
    return json;
  }

  @Override
  public String toString() {
    String wanted =
        least == most
            ? String.format(Locale.ROOT, "%,d", least)
            : String.format(Locale.ROOT, "%,d to %,d", least, most);
    return String.format(
        Locale.ROOT,
        "%-16s %-17s wanted %s, got %,d, counted lost %,d: %s",
        scenario,
        store,
        wanted,
        held,
        lost,
        verdict());
  }
}
