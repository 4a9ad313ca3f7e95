package io.weir.store.columnar.bench;

import io.weir.api.flow.FlowBatch;
import io.weir.api.flow.FlowField;
import io.weir.api.flow.FlowFilter;
import io.weir.api.flow.FlowQuery;
import io.weir.api.flow.FlowSeriesQuery;
import io.weir.api.flow.Measure;
import io.weir.api.flow.TimeRange;
import io.weir.api.flow.TopQuery;
import io.weir.store.columnar.file.FlowLog;
import io.weir.store.columnar.file.LogListener;
import io.weir.store.columnar.file.LogOptions;
import io.weir.store.columnar.query.QueryEngine;
import io.weir.store.columnar.query.QueryLimits;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;

/** This store, forced to the disk each second. */
final class ColumnarContender implements Contender, LogListener {

  private final FlowLog log;
  private final QueryEngine queries;
  private final ScheduledExecutorService upkeep = Executors.newSingleThreadScheduledExecutor();
  private final ScheduledFuture<?> forcing;

  ColumnarContender(Path directory) throws IOException {
    log = new FlowLog(LogOptions.in(directory), this, Clock.systemUTC());
    queries = new QueryEngine(log, QueryLimits.standard());
    forcing = upkeep.scheduleWithFixedDelay(this::force, 1, 1, TimeUnit.SECONDS);
  }

  private void force() {
    try {
      log.force();
    } catch (IOException e) {
      failed("forcing", e);
    }
  }

  @Override
  public void append(FlowBatch batch) throws Exception {
    log.append(batch);
  }

  @Override
  public void commit() throws Exception {
    log.commit();
  }

  @Override
  public Map<String, Question> questions(Instant end) {
    TimeRange hour = TimeRange.last(Duration.ofHours(1), end);
    Map<String, Question> questions = new LinkedHashMap<>();
    questions.put("top source", top(hour, List.of(FlowField.SOURCE_ADDRESS)));
    questions.put(
        "top pair", top(hour, List.of(FlowField.SOURCE_ADDRESS, FlowField.DESTINATION_ADDRESS)));
    questions.put("top port", top(hour, List.of(FlowField.DESTINATION_PORT)));
    questions.put("page, common", page(hour, "dst port 443"));
    questions.put("page, rare", page(hour, "dst port 443 and src net 10.1.2.0/24"));
    questions.put("series", series(hour, ""));
    questions.put("series, filtered", series(hour, "dst port 443"));
    return questions;
  }

  private Question top(TimeRange range, List<FlowField> by) {
    return () -> queries.top(new TopQuery(range, FlowFilter.ALL, by, Measure.BYTES, 10)).size();
  }

  private Question page(TimeRange range, String filter) {
    return () -> queries.find(new FlowQuery(range, FlowFilter.parse(filter), 100)).size();
  }

  private Question series(TimeRange range, String filter) {
    return () ->
        queries
            .series(
                new FlowSeriesQuery(
                    range,
                    FlowFilter.parse(filter),
                    List.of(),
                    Measure.BYTES,
                    Duration.ofMinutes(1),
                    1))
            .steps();
  }

  @Override
  public void close() throws IOException {
    forcing.cancel(false);
    upkeep.shutdown();
    queries.close();
    log.close();
  }

  @Override
  public void cutOff(Path segment, long octets) {
    System.out.println("cut " + octets + " octets off " + segment);
  }

  @Override
  public void corrupt(Path segment, long offset, String reason) {
    System.out.println("damaged: " + segment + " at " + offset + ": " + reason);
  }

  @Override
  public void deleted(Path segment, long rows, String reason) {
    System.out.println("deleted " + segment + ": " + reason);
  }

  @Override
  public void failed(String what, Exception cause) {
    System.out.println("failed " + what + ": " + cause);
  }
}
