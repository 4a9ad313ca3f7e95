package io.weir.store.series.file;

import io.weir.api.metric.SeriesKey;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Which series have a name, and which of them a label value. For one thread. */
final class Postings {

  private final Map<String, ByName> names = new HashMap<>();

  private static final class ByName {
    final List<Series> all = new ArrayList<>();
    final Map<String, Map<String, List<Series>>> labels = new HashMap<>();
  }

  void add(Series series) {
    SeriesKey key = series.key();
    ByName name = names.computeIfAbsent(key.name(), any -> new ByName());
    name.all.add(series);
    key.labels()
        .forEach(
            (label, value) ->
                name.labels
                    .computeIfAbsent(label, any -> new HashMap<>())
                    .computeIfAbsent(value, any -> new ArrayList<>(1))
                    .add(series));
  }

  /** The series of a name that have all of some label values: those of the rarest are looked at. */
  List<Series> find(String name, Map<String, String> labels) {
    ByName named = names.get(name);
    if (named == null) {
      return List.of();
    }
    List<Series> rarest = named.all;
    for (Map.Entry<String, String> label : labels.entrySet()) {
      List<Series> having =
          named
              .labels
              .getOrDefault(label.getKey(), Map.of())
              .getOrDefault(label.getValue(), List.of());
      rarest = having.size() < rarest.size() ? having : rarest;
    }
    return rarest.stream().filter(series -> hasAll(series, labels)).toList();
  }

  private static boolean hasAll(Series series, Map<String, String> labels) {
    for (Map.Entry<String, String> label : labels.entrySet()) {
      if (!label.getValue().equals(series.key().labels().get(label.getKey()))) {
        return false;
      }
    }
    return true;
  }
}
