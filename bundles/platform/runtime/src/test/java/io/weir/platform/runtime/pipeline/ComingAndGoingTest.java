package io.weir.platform.runtime.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.weir.api.collect.LedgerLine;
import io.weir.api.flow.FlowBatch;
import io.weir.api.flow.FlowEnricher;
import io.weir.api.flow.FlowOutlet;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Stages come and go while batches pass. */
class ComingAndGoingTest {

  private static final Notices SILENT = new Silence();

  private final Ledger ledger = new Ledger();
  private final FlowPipeline pipeline =
      new FlowPipeline(new PipelineSettings(8, 50, 2_000), ledger, SILENT);

  private final AtomicBoolean unbalanced = new AtomicBoolean();

  @AfterEach
  void close() {
    pipeline.close();
  }

  private LedgerLine line(String place) {
    return ledger.lines().stream().filter(l -> l.place().equals(place)).findFirst().orElseThrow();
  }

  @Test
  void stagesComeAndGoUnderLoadAndAreNeverCalledAfterwards() throws InterruptedException {
    AtomicBoolean running = new AtomicBoolean(true);
    FakeStore constant = new FakeStore();
    pipeline.add(constant, StoreSettings.PLAIN);
    Thread load = new Thread(() -> pour(running));
    Thread auditor = new Thread(() -> audit(running));
    load.start();
    auditor.start();
    AtomicBoolean violated = new AtomicBoolean();
    for (int round = 0; round < 20_000; round++) {
      Guest guest = new Guest(violated);
      pipeline.add((FlowEnricher) guest, 0);
      pipeline.add((FlowOutlet) guest);
      pipeline.remove((FlowEnricher) guest);
      pipeline.remove((FlowOutlet) guest);
      guest.gone = true;
    }
    running.set(false);
    load.join();
    auditor.join();
    pipeline.remove(constant);
    assertFalse(violated.get(), "a stage was called after it had gone");
    assertFalse(unbalanced.get(), "a line did not balance");
    assertEquals(line("pipeline").out(), line("queue:fake").in());
    assertEquals(line("queue:fake").out(), line("store:fake").in());
    assertEquals(constant.committed(), line("store:fake").out());
    assertEquals(0, line("outlet:guest").waiting() + line("queue:guest").waiting());
    assertEquals(line("queue:guest").out(), line("outlet:guest").out());
  }

  private void pour(AtomicBoolean running) {
    while (running.get()) {
      FlowBatch batch = Batches.open(16);
      ledger.pipeline().in(16);
      pipeline.enrich(batch);
      batch.seal();
      pipeline.dispatch(batch);
    }
  }

  private void audit(AtomicBoolean running) {
    while (running.get()) {
      for (LedgerLine line : ledger.lines()) {
        if (!line.balances() || line.waiting() < 0) {
          unbalanced.set(true);
        }
      }
    }
  }

  private static final class Guest implements FlowEnricher, FlowOutlet {
    private final AtomicBoolean violated;
    private volatile boolean gone;

    Guest(AtomicBoolean violated) {
      this.violated = violated;
    }

    @Override
    public String name() {
      return "guest";
    }

    @Override
    public void enrich(FlowBatch batch) {
      check();
    }

    @Override
    public void accept(FlowBatch batch) {
      check();
    }

    private void check() {
      if (gone) {
        violated.set(true);
      }
    }
  }
}
