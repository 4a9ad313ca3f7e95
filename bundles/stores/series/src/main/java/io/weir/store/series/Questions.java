package io.weir.store.series;

import io.weir.api.metric.MetricQuery;
import io.weir.api.metric.Sample;
import io.weir.api.metric.SampleReceiver;
import io.weir.api.metric.SeriesBlock;
import io.weir.api.metric.SeriesGatherer;
import io.weir.api.metric.StepFolder;
import io.weir.api.store.StoreException;
import io.weir.store.series.codec.Samples;
import io.weir.store.series.file.Series;
import io.weir.store.series.file.SeriesLog;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Answers from the samples of one series after the other. */
final class Questions {

  private static final int COPIED_AT_ONCE = 5000;

  private final SeriesLog log;
  private final Duration timeout;

  Questions(SeriesLog log, Duration timeout) {
    this.log = log;
    this.timeout = timeout;
  }

  SeriesBlock read(MetricQuery query) throws StoreException {
    long begun = System.nanoTime();
    SeriesGatherer answer = new SeriesGatherer(query);
    long from = query.reach().toEpochMilli();
    long to = query.to().toEpochMilli();
    for (Series series : log.find(query.name(), query.labels())) {
      StepFolder steps = new StepFolder(query);
      log.read(series, from, to, samples -> fold(samples, steps));
      answer.add(series.key(), steps.values());
      giveUpAfter(begun);
    }
    return answer.block();
  }

  private static void fold(Samples samples, StepFolder steps) {
    for (int i = 0; i < samples.size(); i++) {
      steps.add(samples.time(i), samples.value(i));
    }
  }

  private void giveUpAfter(long begun) throws StoreException {
    if (System.nanoTime() - begun > timeout.toNanos()) {
      throw new StoreException(
          StoreException.Kind.REJECTED,
          "wanted an answer within "
              + timeout.toSeconds()
              + " s, got none: ask for fewer series or a shorter time");
    }
  }

  void copy(Instant from, Instant to, SampleReceiver out) throws StoreException {
    for (Series series : log.all()) {
      log.read(
          series, from.toEpochMilli(), to.toEpochMilli(), samples -> hand(series, samples, out));
    }
  }

  private static void hand(Series series, Samples samples, SampleReceiver out)
      throws StoreException {
    for (int from = 0; from < samples.size(); from += COPIED_AT_ONCE) {
      List<Sample> some = new ArrayList<>();
      for (int i = from; i < Math.min(from + COPIED_AT_ONCE, samples.size()); i++) {
        some.add(new Sample(series.key(), samples.time(i), samples.value(i)));
      }
      out.take(some);
    }
  }
}
