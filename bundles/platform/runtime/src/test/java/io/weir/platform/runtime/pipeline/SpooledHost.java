package io.weir.platform.runtime.pipeline;

import static org.junit.jupiter.api.Assertions.assertTrue;

import io.weir.api.collect.LedgerLine;
import io.weir.api.collect.StoreDelivery;
import io.weir.api.flow.FlowBatch;
import io.weir.api.flow.FlowField;
import io.weir.api.store.StoreException;
import io.weir.api.store.StoreException.Kind;
import io.weir.platform.runtime.spool.SpoolOptions;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.LongStream;

/** A pipeline to one store with a spool in a folder. */
final class SpooledHost implements AutoCloseable {

  private static final Notices SILENT = new Silence();
  private static final ResilienceSettings QUICK =
      new ResilienceSettings(10, 50, 20, 10, 2, 0.2, 20, 0);
  static final long ROWS = 3;
  static final long ROOM = 1L << 20;

  private final Path directory;
  private Ledger ledger = new Ledger();
  private FlowPipeline pipeline;

  SpooledHost(Path directory) {
    this.directory = directory;
    this.pipeline = pipeline();
  }

  private FlowPipeline pipeline() {
    return new FlowPipeline(new PipelineSettings(64, 20, 500), ledger, SILENT);
  }

  private StoreSettings settings(long maxBytes) {
    return new StoreSettings(
        QUICK, Optional.of(new SpoolOptions(directory, maxBytes, 4096, Duration.ofMillis(100), 4)));
  }

  /** As after a kill: a new host with a new ledger, on the same folder. */
  void restart(FakeStore store) {
    pipeline.close();
    ledger = new Ledger();
    pipeline = pipeline();
    add(store, ROOM);
  }

  @Override
  public void close() {
    pipeline.close();
  }

  FlowBatch send(long number) {
    FlowBatch batch = new FlowBatch((int) ROWS);
    batch.extend((int) ROWS);
    batch.writeNumbers(FlowField.OCTETS)[0] = number;
    batch.seal();
    Eventually.until("room in the queue", () -> !pipeline.isCongested());
    ledger.pipeline().in(ROWS);
    pipeline.dispatch(batch);
    return batch;
  }

  void send(long from, long to) {
    for (long number = from; number < to; number++) {
      send(number);
    }
  }

  static List<Long> numbers(long to) {
    return LongStream.range(0, to).boxed().toList();
  }

  LedgerLine line(String place) {
    return ledger.lines().stream().filter(l -> l.place().equals(place)).findFirst().orElseThrow();
  }

  StoreDelivery delivery() {
    return pipeline.deliveries().get(0);
  }

  static FakeStore.Mood away(AtomicBoolean away) {
    return () -> {
      if (away.get()) {
        throw new StoreException(Kind.UNAVAILABLE, "connection refused");
      }
    };
  }

  void assertBalanced() {
    ledger.lines().forEach(l -> assertTrue(l.balances() && l.waiting() >= 0, l.toString()));
  }

  void add(FakeStore store, long maxBytes) {
    pipeline.add(store, settings(maxBytes));
  }

  void remove(FakeStore store) {
    pipeline.remove(store);
  }
}
