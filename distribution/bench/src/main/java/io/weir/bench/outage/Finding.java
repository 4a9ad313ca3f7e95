package io.weir.bench.outage;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** Something that was to be seen on the way, such as a state that a store had. */
record Finding(String scenario, String what, String wanted, String got, boolean isGood)
    implements Verdict {

  @Override
  public Map<String, Object> json() {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("scenario", scenario);
    json.put("what", what);
    json.put("wanted", wanted);
    json.put("got", got);
    json.put("good", isGood);
    return json;
  }

  @Override
  public String toString() {
    return String.format(
        Locale.ROOT,
        "%-16s %s: wanted %s, got %s: %s",
        scenario,
        what,
        wanted,
        got,
        isGood ? "good" : "WRONG");
  }
}
