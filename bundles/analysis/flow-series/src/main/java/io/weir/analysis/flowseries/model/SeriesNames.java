package io.weir.analysis.flowseries.model;

import io.weir.api.flow.Measure;
import io.weir.api.metric.Sample;
import io.weir.api.metric.SeriesKey;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** What the series are called. */
final class SeriesNames {

  /** The key of everything that has no series of its own. */
  static final String OTHER = "other";

  private static final Measure[] MEASURES = Measure.values();

  private SeriesNames() {}

  /** Adds a sample for each measure of a line. */
  static void add(String exporter, Line line, long millis, List<Sample> samples) {
    SortedMap<String, String> labels = labels(exporter, line);
    for (int i = 0; i < MEASURES.length; i++) {
      SeriesKey key = new SeriesKey(line.family().metric(MEASURES[i]), labels);
      samples.add(new Sample(key, millis, line.amount(i)));
    }
  }

  private static SortedMap<String, String> labels(String exporter, Line line) {
    Family family = line.family();
    SortedMap<String, String> labels = new TreeMap<>(family.labels());
    if (family != Family.EXPORTER) {
      labels.put(family.label(), line.others() ? OTHER : text(line));
    }
    if (!line.others()) {
      detail(line, labels);
    }
    labels.put("exporter", exporter);
    return labels;
  }

  private static void detail(Line line, SortedMap<String, String> labels) {
    switch (line.family()) {
      case INTERFACE_IN, INTERFACE_OUT -> {
        if (!line.name().isEmpty()) {
          labels.put("interface_name", line.name());
        }
      }
      case APPLICATION -> {
        boolean byPort = ApplicationKeys.isByPort(line.second());
        labels.put("named_by", byPort ? "port" : "exporter");
      }
      default -> {}
    }
  }

  private static String text(Line line) {
    return switch (line.family()) {
      case PROTOCOL -> Protocols.text(line.first());
      case APPLICATION ->
          ApplicationKeys.isByPort(line.second())
              ? Services.standard().text(line.first())
              : line.name();
      case SOURCE_PREFIX, DESTINATION_PREFIX -> PrefixKeys.text(line.first(), line.second());
      default -> Long.toUnsignedString(line.first());
    };
  }
}
