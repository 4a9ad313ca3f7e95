package io.weir.store.series.file;

import io.weir.api.metric.Sample;
import io.weir.api.metric.SeriesKey;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Decides sample by sample what is taken: nobody may fill the store with names or odd times. */
final class Admission {

  private static final Duration AHEAD = Duration.ofDays(1);
  private static final int MAX_LABELS = 64;

  private final LogOptions options;
  private final Catalog catalog;
  private final StoreListener listener;
  private final Clock clock;

  Admission(LogOptions options, Catalog catalog, StoreListener listener, Clock clock) {
    this.options = options;
    this.catalog = catalog;
    this.listener = listener;
    this.clock = clock;
  }

  /**
   * What is taken of samples. New series are in the catalog afterwards.
   *
   * @param leftOut counts the others by reason
   */
  Journal.Entry admit(List<Sample> samples, Map<String, Long> leftOut) {
    Journal.Entry entry = new Journal.Entry(samples.size());
    long oldest = clock.millis() - options.maxAge().toMillis();
    long newest = clock.millis() + AHEAD.toMillis();
    for (Sample sample : samples) {
      if (sample.timeMillis() < oldest || sample.timeMillis() < 0) {
        leaveOut(leftOut, "too_old", "older than " + options.maxAge().toHours() + " hours");
      } else if (sample.timeMillis() > newest) {
        leaveOut(leftOut, "too_new", "more than " + AHEAD.toHours() + " hours in the future");
      } else {
        series(sample.key(), entry.fresh(), leftOut)
            .ifPresent(one -> entry.add(one.number(), sample.timeMillis(), sample.value()));
      }
    }
    return entry;
  }

  private void leaveOut(Map<String, Long> leftOut, String reason, String sentence) {
    leftOut.merge(reason, 1L, Long::sum);
    listener.refused(sentence);
  }

  private Optional<Series> series(SeriesKey key, List<Series> fresh, Map<String, Long> leftOut) {
    Optional<Series> known = catalog.get(key);
    if (known.isPresent()) {
      return known;
    }
    if (catalog.size() >= options.maxSeries()) {
      leaveOut(
          leftOut, "too_many_series", "of a new series beyond maxSeries, " + options.maxSeries());
      return Optional.empty();
    }
    if (key.labels().size() > MAX_LABELS || KeyCodec.encode(key).length > KeyCodec.MAX_OCTETS) {
      leaveOut(
          leftOut,
          "labels_too_long",
          "with more than " + MAX_LABELS + " labels or " + KeyCodec.MAX_OCTETS + " octets of them");
      return Optional.empty();
    }
    Series series = catalog.define(key);
    fresh.add(series);
    return Optional.of(series);
  }
}
