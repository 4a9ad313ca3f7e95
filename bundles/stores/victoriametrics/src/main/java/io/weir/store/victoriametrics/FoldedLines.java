package io.weir.store.victoriametrics;

import io.weir.api.metric.MetricQuery;
import io.weir.api.metric.SeriesBlock;
import io.weir.api.metric.SeriesGatherer;
import io.weir.api.metric.SeriesKey;
import io.weir.api.metric.StepFolder;
import io.weir.api.store.StoreException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Folds raw samples, which come window by window, as a server cannot. */
final class FoldedLines {

  private final MetricQuery query;
  private final Map<SeriesKey, StepFolder> folders = new LinkedHashMap<>();

  FoldedLines(MetricQuery query) {
    this.query = query;
  }

  void add(List<Answer> series) throws StoreException {
    for (Answer one : series) {
      StepFolder folder = folders.computeIfAbsent(one.key(), key -> new StepFolder(query));
      one.samples().forEach(sample -> folder.add(sample.timeMillis(), sample.value()));
    }
    if ((long) folders.size() * query.steps() > MetricQuery.MAX_VALUES) {
      throw new StoreException(
          StoreException.Kind.REJECTED,
          String.format(
              "wanted at most %,d values, got %,d series of %,d steps",
              MetricQuery.MAX_VALUES, folders.size(), query.steps()));
    }
  }

  SeriesBlock block() throws StoreException {
    SeriesGatherer gatherer = new SeriesGatherer(query);
    for (Map.Entry<SeriesKey, StepFolder> folder : folders.entrySet()) {
      gatherer.add(folder.getKey(), folder.getValue().values());
    }
    return gatherer.block();
  }
}
