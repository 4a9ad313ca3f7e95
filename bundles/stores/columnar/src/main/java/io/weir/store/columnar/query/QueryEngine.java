package io.weir.store.columnar.query;

import io.weir.api.flow.FlowQuery;
import io.weir.api.flow.FlowRecord;
import io.weir.api.flow.FlowSeriesQuery;
import io.weir.api.flow.TimeRange;
import io.weir.api.flow.TopEntry;
import io.weir.api.flow.TopQuery;
import io.weir.api.metric.SeriesBlock;
import io.weir.api.store.StoreException;
import io.weir.api.store.StoreException.Kind;
import io.weir.store.columnar.file.BlockRef;
import io.weir.store.columnar.file.FlowLog;
import io.weir.store.columnar.file.Snapshot;
import java.io.Closeable;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * Answers queries from a log. Called from any thread; blocks. No more queries run at once than
 * there are threads; the others wait their turn.
 */
public final class QueryEngine implements Closeable {

  private final FlowLog log;
  private final QueryLimits limits;
  private final Workers workers;
  private final Semaphore turns;

  public QueryEngine(FlowLog log, QueryLimits limits) {
    this.log = log;
    this.limits = limits;
    this.workers = new Workers(limits.threads(), log);
    this.turns = new Semaphore(limits.threads(), true);
  }

  public List<FlowRecord> find(FlowQuery query) throws StoreException {
    return ask(
        query.range(),
        (blocks, deadline) -> new FindSearch(workers, query, blocks, deadline).run());
  }

  public List<TopEntry> top(TopQuery query) throws StoreException {
    return ask(query.range(), (blocks, deadline) -> top(query, blocks, deadline));
  }

  public SeriesBlock series(FlowSeriesQuery query) throws StoreException {
    return ask(query.range(), (blocks, deadline) -> series(query, blocks, deadline));
  }

  private List<TopEntry> top(TopQuery query, List<BlockRef> blocks, Deadline deadline)
      throws StoreException {
    return new TopSearch(workers, query, blocks, limits.maxGroups(), deadline).run();
  }

  private SeriesBlock series(FlowSeriesQuery query, List<BlockRef> blocks, Deadline deadline)
      throws StoreException {
    List<List<Object>> keys = keys(query, blocks, deadline);
    KeyLanes lanes = new KeyLanes(query.by());
    List<SeriesBins> parts =
        workers.scan(
            blocks,
            query.range(),
            query.filter(),
            () -> new SeriesBins(query, new SeriesLines(lanes, keys)),
            deadline);
    double[] values = new double[keys.size() * query.steps()];
    for (int i = 0; i < values.length; i++) {
      int bin = i;
      values[i] = parts.stream().mapToLong(part -> part.bins()[bin]).sum();
    }
    return new SeriesBlock(
        query.range().from(),
        query.step(),
        query.steps(),
        keys.stream().map(query::line).toList(),
        values);
  }

  private List<List<Object>> keys(FlowSeriesQuery query, List<BlockRef> blocks, Deadline deadline)
      throws StoreException {
    if (query.by().isEmpty()) {
      return List.of(List.of());
    }
    TopQuery largest =
        new TopQuery(query.range(), query.filter(), query.by(), query.measure(), query.limit());
    return top(largest, blocks, deadline).stream().map(TopEntry::key).toList();
  }

  @FunctionalInterface
  private interface Question<T> {
    T answer(List<BlockRef> blocks, Deadline deadline) throws StoreException;
  }

  private <T> T ask(TimeRange range, Question<T> question) throws StoreException {
    awaitTurn();
    try (Snapshot snapshot = log.snapshot(range)) {
      return question.answer(snapshot.blocks(), new Deadline(limits.timeout()));
    } catch (IOException e) {
      throw new StoreException(Kind.UNAVAILABLE, "cannot let go of a segment: " + e, e);
    } finally {
      turns.release();
    }
  }

  private void awaitTurn() throws StoreException {
    try {
      if (!turns.tryAcquire(limits.timeout().toMillis(), TimeUnit.MILLISECONDS)) {
        throw new StoreException(
            Kind.UNAVAILABLE,
            "wanted one of " + limits.threads() + " turns for queries, all were taken");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new StoreException(Kind.UNAVAILABLE, "interrupted while waiting to query", e);
    }
  }

  /** Waits for no query; those that run fail or finish. */
  @Override
  public void close() {
    workers.close();
  }
}
