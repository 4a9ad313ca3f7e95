package io.weir.platform.runtime.pipeline;

import io.weir.api.collect.StageStatus;
import io.weir.api.flow.FlowBatch;
import io.weir.api.flow.FlowEnricher;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;

/** An enricher in use. What it throws costs its own work on the batch, never the batch. */
final class EnricherStage {

  private final FlowEnricher enricher;
  private final String name;
  private final int ranking;
  private final Notices notices;
  private final Gate gate = new Gate();
  private final Fuse fuse;
  private final AtomicLong batches = new AtomicLong();
  private final AtomicLong records = new AtomicLong();

  EnricherStage(FlowEnricher enricher, int ranking, Notices notices, LongSupplier nanoTime) {
    this.enricher = enricher;
    this.name = enricher.name();
    this.ranking = ranking;
    this.notices = notices;
    this.fuse = new Fuse(nanoTime);
  }

  boolean isOf(FlowEnricher other) {
    return enricher == other;
  }

  int ranking() {
    return ranking;
  }

  void enrich(FlowBatch batch) {
    if (!gate.enter()) {
      return;
    }
    try {
      if (fuse.isClosed()) {
        call(batch);
      }
    } finally {
      gate.leave();
    }
  }

  private void call(FlowBatch batch) {
    int rows = batch.size();
    batches.incrementAndGet();
    records.addAndGet(rows);
    try {
      enricher.enrich(batch);
      keepRows(batch, rows);
      fuse.success();
    } catch (Exception | Error e) {
      boolean blown = fuse.failure(e);
      notices.warn("enricher " + name + blown, sentence(blown), e);
    }
  }

  private String sentence(boolean blown) {
    return "enricher "
        + name
        + (blown ? " failed again and again, and is left out for a minute" : " failed on a batch");
  }

  private static void keepRows(FlowBatch batch, int rows) {
    if (batch.size() > rows) {
      int added = batch.size() - rows;
      batch.truncate(rows);
      throw new IllegalStateException("wanted no rows from an enricher, got " + added);
    }
  }

  /** Waits until no batch is inside; none comes in afterwards. */
  boolean close(long timeoutMillis) {
    return gate.close(timeoutMillis);
  }

  StageStatus status() {
    String state = fuse.blown().map(reason -> "quarantined: " + reason).orElse("running");
    return new StageStatus(
        name, "enricher", state, batches.get(), records.get(), fuse.failures(), 0, 0, 0);
  }
}
