package io.weir.store.memory;

import io.weir.api.flow.FlowBatch;
import io.weir.api.flow.FlowField;
import io.weir.api.flow.FlowQuery;
import io.weir.api.flow.FlowRecord;
import io.weir.api.flow.FlowSeriesQuery;
import io.weir.api.flow.FlowStore;
import io.weir.api.flow.TopEntry;
import io.weir.api.flow.TopQuery;
import io.weir.api.metric.SeriesBlock;
import io.weir.api.store.StoreStatus;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;
import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.Designate;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/**
 * Flows in memory. Keeps the batches themselves and drops the oldest ones beyond its bound, so it
 * may hold up to one batch more. Every query reads every batch.
 */
@Component(
    configurationPid = "io.weir.store.memory.flows",
    configurationPolicy = ConfigurationPolicy.REQUIRE)
@Designate(ocd = MemoryFlowStore.Config.class)
public final class MemoryFlowStore implements FlowStore {

  /** The configuration, PID {@code io.weir.store.memory.flows}. */
  @ObjectClassDefinition(name = "Weir flow store in memory")
  public @interface Config {
    @AttributeDefinition(description = "The most flows kept, at least 1; older ones are dropped")
    long max_rows() default 1_000_000;
  }

  private final long maxRows;
  private final List<FlowBatch> pending = new ArrayList<>();
  private final Deque<FlowBatch> kept = new ArrayDeque<>();
  private volatile List<FlowBatch> committed = List.of();
  private long rows;

  @Activate
  public MemoryFlowStore(Config config) {
    this(config.max_rows());
  }

  /**
   * @param maxRows the most rows kept, at least 1
   */
  public MemoryFlowStore(long maxRows) {
    if (maxRows < 1) {
      throw new IllegalArgumentException("wanted max.rows of at least 1 flow, got " + maxRows);
    }
    this.maxRows = maxRows;
  }

  @Override
  public String name() {
    return "memory-flows";
  }

  @Override
  public synchronized void append(FlowBatch batch) {
    if (!batch.isSealed()) {
      throw new IllegalArgumentException("wanted a sealed batch, got one still being written");
    }
    if (batch.size() > 0) {
      pending.add(batch);
    }
  }

  @Override
  public synchronized void commit() {
    for (FlowBatch batch : pending) {
      kept.addLast(batch);
      rows += batch.size();
    }
    pending.clear();
    while (rows > maxRows && kept.size() > 1) {
      rows -= kept.removeFirst().size();
    }
    committed = List.copyOf(kept);
  }

  @Override
  public List<FlowRecord> find(FlowQuery query) {
    return new FlowScan(committed, query.range(), query.filter()).newest(query.limit());
  }

  @Override
  public List<TopEntry> top(TopQuery query) {
    return new FlowScan(committed, query.range(), query.filter()).top(query);
  }

  @Override
  public SeriesBlock series(FlowSeriesQuery query) {
    return new FlowScan(committed, query.range(), query.filter()).series(query);
  }

  @Override
  public StoreStatus status() {
    List<FlowBatch> batches = committed;
    return new StoreStatus(
        name(),
        batches.stream().mapToLong(FlowBatch::size).sum(),
        batches.stream().mapToLong(MemoryFlowStore::bytes).sum(),
        batches.stream().map(batch -> time(batch, 0)).min(Instant::compareTo),
        batches.stream().map(batch -> time(batch, batch.size() - 1)).max(Instant::compareTo));
  }

  private static Instant time(FlowBatch batch, int row) {
    return Instant.ofEpochMilli(batch.number(FlowField.COLLECTION_TIME, row));
  }

  /** What the columns take, without the texts that rows share. */
  private static long bytes(FlowBatch batch) {
    long longs =
        batch.fields().stream().mapToLong(f -> f.kind() == FlowField.Kind.ADDRESS ? 2 : 1).sum();
    return longs * Long.BYTES * batch.capacity();
  }
}
