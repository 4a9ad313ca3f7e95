package io.weir.platform.runtime.pipeline;

import io.weir.api.collect.StageStatus;
import io.weir.api.collect.StoreDelivery;
import io.weir.api.flow.FlowBatch;
import io.weir.api.flow.FlowEnricher;
import io.weir.api.flow.FlowOutlet;
import io.weir.api.flow.FlowStore;
import io.weir.api.metric.MetricStore;
import io.weir.api.metric.Sample;
import io.weir.platform.runtime.spool.Codec;
import io.weir.platform.runtime.spool.FlowBatchCodec;
import io.weir.platform.runtime.spool.SampleCodec;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/**
 * What lies between the listeners and the stores: enrichers in order, then every outlet by a queue
 * of its own. Stages come and go from any thread while batches pass; when a removing method returns
 * the stage is not called any more.
 */
public final class FlowPipeline {

  private static final long PATIENCE_MILLIS = 5_000;
  private static final long GLANCE_NANOS = 2_000_000;

  private final Ledger ledger;
  private final Notices notices;
  private final LongSupplier nanoTime;
  private final Surroundings around;
  private final Fan<FlowBatch> flows;
  private final Fan<List<Sample>> samples;
  private volatile List<EnricherStage> enrichers = List.of();

  public FlowPipeline(PipelineSettings settings, Ledger ledger, Notices notices) {
    this(settings, ledger, notices, System::nanoTime);
  }

  FlowPipeline(PipelineSettings settings, Ledger ledger, Notices notices, LongSupplier nanoTime) {
    this.ledger = ledger;
    this.notices = notices;
    this.nanoTime = nanoTime;
    this.around = new Surroundings(settings, ledger, notices, nanoTime);
    this.flows = new Fan<>(ledger.pipeline());
    this.samples = new Fan<>(ledger.samples());
  }

  /** Runs the enrichers over a batch that is still open. Called by its listener's thread. */
  public void enrich(FlowBatch batch) {
    for (EnricherStage enricher : enrichers) {
      enricher.enrich(batch);
    }
  }

  /** Hands a sealed batch to all outlets. Never waits. */
  public void dispatch(FlowBatch batch) {
    flows.offer(batch, batch.size());
  }

  /**
   * Hands samples, which were counted in before, to all metric stores. Never waits; the list
   * belongs to the pipeline.
   */
  public void dispatch(List<Sample> list) {
    samples.offer(list, list.size());
  }

  /** Counts samples in and hands them to all metric stores, as {@link #dispatch(List)}. */
  public void accept(List<Sample> list) {
    ledger.samples().in(list.size());
    dispatch(list);
  }

  /** Counts samples that came while there was nobody to take them. */
  public void refuseSamples(String reason, long count) {
    ledger.samples().refused(reason, count);
  }

  /**
   * Waits until no metric store that takes samples has a queue more than half full: those that are
   * away are not waited for. An interrupt ends it, and stays.
   *
   * @param nanos the longest to wait
   */
  public void awaitRoomForSamples(long nanos) {
    long deadline = nanoTime.getAsLong() + nanos;
    while (samples.isBusy()
        && deadline - nanoTime.getAsLong() > 0
        && !Thread.currentThread().isInterrupted()) {
      LockSupport.parkNanos(GLANCE_NANOS);
    }
  }

  /**
   * Adds an enricher.
   *
   * @param ranking those with a lower one run before it
   */
  public synchronized void add(FlowEnricher enricher, int ranking) {
    List<EnricherStage> more = new ArrayList<>(enrichers);
    more.add(new EnricherStage(enricher, ranking, notices, nanoTime));
    more.sort(Comparator.comparingInt(EnricherStage::ranking));
    enrichers = List.copyOf(more);
  }

  public void remove(FlowEnricher enricher) {
    List<EnricherStage> gone;
    synchronized (this) {
      gone = enrichers.stream().filter(stage -> stage.isOf(enricher)).toList();
      enrichers = enrichers.stream().filter(stage -> !stage.isOf(enricher)).toList();
    }
    gone.forEach(this::close);
  }

  private void close(EnricherStage stage) {
    if (!stage.close(PATIENCE_MILLIS)) {
      String sentence = "enricher " + stage.status().name() + " does not return from a call";
      notices.warn(sentence, sentence, new IllegalStateException(sentence));
    }
  }

  public void add(FlowStore store, StoreSettings how) {
    flows.add(queue(new FlowStoreOutlet(store), how, FlowBatchCodec::new));
  }

  /** Appends and commits what waits for the store, for a bounded time. */
  public void remove(FlowStore store) {
    flows.remove(store);
  }

  public void add(FlowOutlet outlet) {
    flows.add(OutletQueue.direct(new PlainOutlet(outlet), around, ResilienceSettings.STANDARD));
  }

  /** Hands over what waits for the outlet, for a bounded time. */
  public void remove(FlowOutlet outlet) {
    flows.remove(outlet);
  }

  public void add(MetricStore store, StoreSettings how) {
    samples.add(queue(new MetricStoreOutlet(store), how, SampleCodec::new));
  }

  /** Writes what waits for the store, for a bounded time. */
  public void remove(MetricStore store) {
    samples.remove(store);
  }

  /** A spool that cannot be opened is gone without: what then does not fit the queue is lost. */
  private <T> OutletQueue<T> queue(Outlet<T> outlet, StoreSettings how, Supplier<Codec<T>> codec) {
    if (how.spool().isPresent()) {
      try {
        return SpoolIntake.queue(outlet, around, how.resilience(), how.spool().get(), codec.get());
      } catch (IOException e) {
        String sentence = "the spool of " + outlet.kind() + " " + outlet.name() + " does not open";
        notices.warn("spool " + outlet.name(), sentence, e);
      }
    }
    return OutletQueue.direct(outlet, around, how.resilience());
  }

  /** Whether an outlet's queue is more than half full: who can wait should. */
  public boolean isCongested() {
    return flows.isCongested() || samples.isCongested();
  }

  /** Enrichers in order, then outlets. */
  public List<StageStatus> stages() {
    List<StageStatus> stages = new ArrayList<>();
    enrichers.forEach(stage -> stages.add(stage.status()));
    stages.addAll(flows.statuses());
    stages.addAll(samples.statuses());
    return stages;
  }

  /** On the way to every store and outlet. */
  public List<StoreDelivery> deliveries() {
    List<StoreDelivery> deliveries = new ArrayList<>(flows.deliveries());
    deliveries.addAll(samples.deliveries());
    return deliveries;
  }

  /** Empties and commits everything, for a bounded time, and lets all stages go. */
  public void close() {
    List<EnricherStage> gone;
    synchronized (this) {
      gone = enrichers;
      enrichers = List.of();
    }
    gone.forEach(this::close);
    flows.close();
    samples.close();
  }
}
