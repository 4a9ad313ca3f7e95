package io.weir.bench.postgresql;

import io.weir.api.flow.FlowBatch;
import io.weir.api.flow.FlowField;
import io.weir.api.flow.FlowFilter;
import io.weir.api.flow.FlowQuery;
import io.weir.api.flow.Measure;
import io.weir.api.flow.TimeRange;
import io.weir.api.flow.TopQuery;
import io.weir.api.store.StoreException;
import java.io.IOException;
import java.io.PrintWriter;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.locks.LockSupport;

/** Fills an hour and ten minutes with flows, waits for their sums, and asks who has most. */
final class TopQuestions {

  private static final Instant BEGIN =
      Instant.now().truncatedTo(ChronoUnit.HOURS).minus(Duration.ofHours(3));
  private static final Duration LENGTH = Duration.ofMinutes(70);
  private static final Duration PATIENCE = Duration.ofMinutes(30);
  private static final int TIMES = 21;
  private static final String SCHEMA = "asked";

  private final TemporaryServer server;
  private final PrintWriter out;

  TopQuestions(TemporaryServer server, PrintWriter out) {
    this.server = server;
    this.out = out;
  }

  void run(long flows) throws Exception {
    try (MeasuredStore store = new MeasuredStore(server, SCHEMA)) {
      fill(store, flows);
      awaitSums("flow_minute");
      awaitSums("flow_hour");
      server.psql("VACUUM ANALYZE");
      ask(store, "an hour, sums of the hour", BEGIN);
      ask(store, "an hour, sums of its minutes", BEGIN.plus(Duration.ofMinutes(5)));
      flows(store);
    }
  }

  /** Whether the sums keep up while flows come as fast as they can, the rate of all tells. */
  private void fill(MeasuredStore store, long flows) throws StoreException {
    SampleFlows made = new SampleFlows(2);
    long batches = Math.max(1, flows / SampleFlows.ROWS);
    long begin = System.nanoTime();
    long making = 0;
    for (long i = 0; i < batches; i++) {
      long start = System.nanoTime();
      long from = BEGIN.toEpochMilli() + LENGTH.toMillis() * i / batches;
      FlowBatch batch = made.batch(from, LENGTH.toMillis() / batches);
      making += System.nanoTime() - start;
      store.append(batch);
    }
    store.commit();
    double seconds = (System.nanoTime() - begin - making) / 1e9;
    say(
        "%,d flows stored while sums were made: %,.0f flows/s without the making of them",
        batches * SampleFlows.ROWS, batches * SampleFlows.ROWS / seconds);
  }

  private void awaitSums(String relation) throws Exception {
    long begin = System.nanoTime();
    while (System.nanoTime() - begin < PATIENCE.toNanos()) {
      if (isSummedUp(relation)) {
        say("%s was complete %.0f s later", relation, (System.nanoTime() - begin) / 1e9);
        return;
      }
      LockSupport.parkNanos(1_000_000_000L);
    }
    throw new IllegalStateException("wanted sums of all flows in " + PATIENCE + ", got none");
  }

  private boolean isSummedUp(String relation) throws IOException {
    String marks = SCHEMA + ".flow_dirty WHERE relation = '" + relation + "'";
    return server.ask("SELECT NOT EXISTS (SELECT FROM " + marks + ")").equals("t");
  }

  private void ask(MeasuredStore store, String what, Instant from) throws StoreException {
    TimeRange range = new TimeRange(from, from.plus(Duration.ofHours(1)));
    for (List<FlowField> by :
        List.of(
            List.of(FlowField.SOURCE_ADDRESS),
            List.of(FlowField.DESTINATION_ADDRESS),
            List.of(FlowField.PROTOCOL, FlowField.DESTINATION_PORT),
            List.of(FlowField.EXPORTER, FlowField.INGRESS_INTERFACE),
            List.of(FlowField.SOURCE_AS))) {
      TopQuery query = new TopQuery(range, FlowFilter.ALL, by, Measure.BYTES, 10);
      report("top 10 by " + by + " of " + what, () -> store.store().top(query));
    }
  }

  private void flows(MeasuredStore store) throws StoreException {
    TimeRange range = new TimeRange(BEGIN, BEGIN.plus(LENGTH));
    FlowQuery query = new FlowQuery(range, FlowFilter.parse("dst port 443"), 100);
    report("newest 100 with dst port 443", () -> store.store().find(query));
    TimeRange hour = new TimeRange(BEGIN, BEGIN.plus(Duration.ofHours(1)));
    TopQuery pairs =
        new TopQuery(
            hour,
            FlowFilter.parse("dst port 443"),
            List.of(FlowField.SOURCE_AS),
            Measure.BYTES,
            10);
    long begin = System.nanoTime();
    store.store().top(pairs);
    say("top 10 AS of dst port 443, of flows: %,.0f ms", (System.nanoTime() - begin) / 1e6);
  }

  @FunctionalInterface
  private interface Question {
    List<?> ask() throws StoreException;
  }

  private void report(String what, Question question) throws StoreException {
    List<Double> millis = new ArrayList<>();
    int rows = 0;
    for (int i = 0; i < TIMES; i++) {
      long begin = System.nanoTime();
      rows = question.ask().size();
      millis.add((System.nanoTime() - begin) / 1e6);
    }
    millis.sort(null);
    say(
        "%s: median %.1f ms, longest %.1f, %d rows",
        what, millis.get(TIMES / 2), millis.get(TIMES - 1), rows);
  }

  private void say(String format, Object... values) {
    out.println(String.format(Locale.ROOT, format, values));
    out.flush();
  }
}
