package io.weir.platform.runtime.exporter;

import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

/** Counts by reason. Bounded: reasons beyond the limit count as {@code other}. For any thread. */
public final class Reasons {

  private static final int MOST = 64;
  private static final String OTHER = "other";

  private final Map<String, AtomicLong> counts = new ConcurrentHashMap<>();

  public void add(String reason, long count) {
    AtomicLong known = counts.get(reason);
    if (known == null) {
      String label = counts.size() < MOST ? reason : OTHER;
      known = counts.computeIfAbsent(label, unseen -> new AtomicLong());
    }
    known.addAndGet(count);
  }

  /** The counts as they stand, by reason. */
  public Map<String, Long> counts() {
    Map<String, Long> now = new TreeMap<>();
    counts.forEach((reason, count) -> now.put(reason, count.get()));
    return now;
  }
}
