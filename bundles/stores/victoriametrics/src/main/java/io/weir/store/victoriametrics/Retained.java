package io.weir.store.victoriametrics;

import io.weir.api.metric.Sample;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import okio.Buffer;

/**
 * Which times a VictoriaMetrics keeps, as its flags say among its own metrics: it acknowledges all
 * others and drops them without a word. Other servers do not say, and refuse what they do not take.
 *
 * @param age the oldest that it keeps
 * @param ahead how far in the future it keeps
 */
record Retained(Duration age, Duration ahead) {

  /** Every server keeps what is no further from now than this. */
  static final Duration ALWAYS = Duration.ofDays(1);

  /** Of a server that does not say. */
  static final Retained ALL = new Retained(Duration.ofDays(36_500), Duration.ofDays(36_500));

  private static final Duration USUALLY_AHEAD = Duration.ofDays(2);
  private static final Pattern FLAG =
      Pattern.compile("flag\\{name=\"(\\w+)\", ?value=\"(\\d{1,6}(?:\\.\\d{1,3})?)([hdwMy]?)\".*");
  private static final Map<String, Long> HOURS =
      Map.of("h", 1L, "d", 24L, "w", 168L, "", 744L, "M", 744L, "y", 8_760L);

  static Retained read(Buffer metrics) {
    Map<String, Duration> flags = new TreeMap<>();
    for (String line : metrics.readUtf8().lines().toList()) {
      Matcher flag = FLAG.matcher(line);
      if (flag.matches()) {
        double hours = Double.parseDouble(flag.group(2)) * HOURS.get(flag.group(3));
        flags.put(flag.group(1), Duration.ofSeconds(Math.round(hours * 3600)));
      }
    }
    return flags.containsKey("retentionPeriod")
        ? new Retained(
            flags.get("retentionPeriod"), flags.getOrDefault("futureRetention", USUALLY_AHEAD))
        : ALL;
  }

  /** Whether no server drops any of these. */
  static boolean isSafe(List<Sample> samples, long nowMillis) {
    return new Retained(ALWAYS, ALWAYS).leftOut(samples, nowMillis).isEmpty();
  }

  /** How many are left out, by reason. */
  Map<String, Long> leftOut(List<Sample> samples, long nowMillis) {
    Map<String, Long> leftOut = new TreeMap<>();
    for (Sample sample : samples) {
      if (isTooOld(sample, nowMillis)) {
        leftOut.merge("too_old", 1L, Long::sum);
      } else if (isTooNew(sample, nowMillis)) {
        leftOut.merge("too_new", 1L, Long::sum);
      }
    }
    return leftOut;
  }

  List<Sample> kept(List<Sample> samples, long nowMillis) {
    List<Sample> kept = new ArrayList<>(samples);
    kept.removeIf(sample -> isTooOld(sample, nowMillis) || isTooNew(sample, nowMillis));
    return kept;
  }

  private boolean isTooOld(Sample sample, long nowMillis) {
    return sample.timeMillis() < nowMillis - age.toMillis();
  }

  private boolean isTooNew(Sample sample, long nowMillis) {
    return sample.timeMillis() > nowMillis + ahead.toMillis();
  }
}
