package io.weir.store.series.file;

import io.weir.api.metric.SeriesKey;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** All series, in memory. For any thread. */
final class Catalog {

  private final Map<SeriesKey, Entry> byKey = new HashMap<>();
  private final Map<Integer, Entry> byNumber = new HashMap<>();
  private final Map<String, String> texts = new HashMap<>();
  private Postings postings = new Postings();
  private int next = 1;

  private static final class Entry {
    final Series series;
    long lastTime = Long.MIN_VALUE;
    boolean saved;

    Entry(Series series) {
      this.series = series;
    }
  }

  synchronized int size() {
    return byKey.size();
  }

  synchronized Optional<Series> get(SeriesKey key) {
    return Optional.ofNullable(byKey.get(key)).map(entry -> entry.series);
  }

  /** Makes a new series known under a number of its own. */
  synchronized Series define(SeriesKey key) {
    Series series = new Series(next, pooled(key));
    put(new Entry(series));
    return series;
  }

  /** Makes a series of a file known. */
  synchronized void load(Series series, boolean saved) {
    Entry known = byNumber.get(series.number());
    if (known != null) {
      known.saved |= saved;
      return;
    }
    Entry older = byKey.remove(series.key());
    if (older != null) {
      byNumber.remove(older.series.number());
    }
    Entry entry = new Entry(new Series(series.number(), pooled(series.key())));
    entry.saved = saved;
    put(entry);
    if (older != null) {
      index();
    }
  }

  private void put(Entry entry) {
    byKey.put(entry.series.key(), entry);
    byNumber.put(entry.series.number(), entry);
    postings.add(entry.series);
    reserve(entry.series.number());
  }

  /** Gives no new series a number up to this one. */
  synchronized void reserve(int number) {
    next = Math.max(next, number + 1);
  }

  /** Keys share their texts: most labels have few different values. */
  private SeriesKey pooled(SeriesKey key) {
    TreeMap<String, String> labels = new TreeMap<>();
    key.labels().forEach((label, value) -> labels.put(pooled(label), pooled(value)));
    return new SeriesKey(pooled(key.name()), labels);
  }

  private String pooled(String text) {
    return texts.computeIfAbsent(text, same -> same);
  }

  /** Forgets series that were just defined. */
  synchronized void undefine(Collection<Series> fresh) {
    if (!fresh.isEmpty()) {
      fresh.forEach(this::remove);
      index();
    }
  }

  private void remove(Series series) {
    byKey.remove(series.key());
    byNumber.remove(series.number());
  }

  private void index() {
    postings = new Postings();
    all().forEach(postings::add);
  }

  synchronized void touch(int number, long time) {
    Entry entry = byNumber.get(number);
    if (entry != null) {
      entry.lastTime = Math.max(entry.lastTime, time);
    }
  }

  /** Forgets series of which there is nothing from this time on; returns how many. */
  synchronized int expire(long cutoff) {
    List<Series> expired =
        byKey.values().stream()
            .filter(entry -> entry.lastTime < cutoff)
            .map(entry -> entry.series)
            .toList();
    if (!expired.isEmpty()) {
      expired.forEach(this::remove);
      texts.clear();
      index();
    }
    return expired.size();
  }

  /** All series by their numbers, ascending. */
  synchronized List<Series> all() {
    return byKey.values().stream()
        .map(entry -> entry.series)
        .sorted(Comparator.comparingInt(Series::number))
        .toList();
  }

  synchronized List<Series> find(String name, Map<String, String> labels) {
    return postings.find(name, labels);
  }

  /** Those that are not in the file of names yet. */
  synchronized List<Series> unsaved() {
    List<Series> unsaved = new ArrayList<>();
    byKey.values().stream()
        .filter(entry -> !entry.saved)
        .forEach(entry -> unsaved.add(entry.series));
    return unsaved;
  }

  synchronized void saved(Collection<Series> series) {
    series.forEach(
        one ->
            Optional.ofNullable(byNumber.get(one.number())).ifPresent(entry -> entry.saved = true));
  }
}
