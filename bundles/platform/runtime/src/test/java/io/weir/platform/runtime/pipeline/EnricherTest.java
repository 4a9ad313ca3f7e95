package io.weir.platform.runtime.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.weir.api.collect.StageStatus;
import io.weir.api.flow.FlowBatch;
import io.weir.api.flow.FlowEnricher;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class EnricherTest {

  private static final Notices SILENT = new Silence();

  private final Ledger ledger = new Ledger();
  private final AtomicLong nanos = new AtomicLong(1);
  private final FlowPipeline pipeline =
      new FlowPipeline(
          new PipelineSettings(8, 50, 2_000),
          ledger,
          SILENT,
          () -> System.nanoTime() + nanos.get());

  @AfterEach
  void close() {
    pipeline.close();
  }

  private StageStatus stage() {
    return pipeline.stages().get(0);
  }

  @Test
  void anEnricherThatFailsIsLeftOutAndTriedAgain() {
    AtomicInteger calls = new AtomicInteger();
    AtomicBoolean broken = new AtomicBoolean(true);
    pipeline.add(
        enricher(
            batch -> {
              calls.incrementAndGet();
              if (broken.get()) {
                throw new IllegalStateException("bug");
              }
            }),
        0);
    for (int i = 0; i < 9; i++) {
      pipeline.enrich(Batches.open(1));
    }
    assertEquals(5, calls.get());
    assertTrue(stage().state().startsWith("quarantined: "));
    broken.set(false);
    nanos.addAndGet(TimeUnit.SECONDS.toNanos(61));
    pipeline.enrich(Batches.open(1));
    assertEquals(6, calls.get());
    assertEquals("running", stage().state());
  }

  @Test
  void rowsThatAnEnricherAddsAreTakenBack() {
    pipeline.add(enricher(batch -> batch.extend(1)), 0);
    FlowBatch batch = new FlowBatch(8);
    batch.extend(2);
    pipeline.enrich(batch);
    assertEquals(2, batch.size());
    assertEquals(1, stage().failures());
  }

  @Test
  void enrichersRunByAscendingRanking() {
    List<String> order = new ArrayList<>();
    pipeline.add(enricher(batch -> order.add("late")), 100);
    pipeline.add(enricher(batch -> order.add("early")), -1);
    pipeline.enrich(Batches.open(1));
    assertEquals(List.of("early", "late"), order);
  }

  private interface Enrichment {
    void on(FlowBatch batch);
  }

  private static FlowEnricher enricher(Enrichment enrichment) {
    return new FlowEnricher() {
      @Override
      public String name() {
        return "tried";
      }

      @Override
      public void enrich(FlowBatch batch) {
        enrichment.on(batch);
      }
    };
  }
}
