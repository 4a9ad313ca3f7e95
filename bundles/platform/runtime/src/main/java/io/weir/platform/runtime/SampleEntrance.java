package io.weir.platform.runtime;

import io.weir.api.metric.Sample;
import io.weir.api.metric.SampleSink;
import io.weir.platform.runtime.pipeline.FlowPipeline;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.osgi.service.component.annotations.Component;

/**
 * Where plug-ins hand samples in. It depends on nothing, so that a plug-in which takes flows and
 * gives samples depends on the host without the host depending on itself; the host opens it when it
 * is ready.
 */
@Component(service = {SampleSink.class, SampleEntrance.class})
public final class SampleEntrance implements SampleSink {

  private static final long PATIENCE_NANOS = TimeUnit.SECONDS.toNanos(10);

  private final long patienceNanos;
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition opened = lock.newCondition();
  private FlowPipeline pipeline;
  private long turnedAway;

  /** Called by the container. */
  public SampleEntrance() {
    this(PATIENCE_NANOS);
  }

  SampleEntrance(long patienceNanos) {
    this.patienceNanos = patienceNanos;
  }

  @Override
  public void accept(List<Sample> samples) {
    if (samples.isEmpty() || samples.size() > MAX_SAMPLES) {
      throw new IllegalArgumentException(
          "wanted 1 to " + MAX_SAMPLES + " samples, got " + samples.size());
    }
    List<Sample> copy = List.copyOf(samples);
    long deadline = System.nanoTime() + patienceNanos;
    FlowPipeline open = openPipeline(deadline, copy.size());
    if (open != null) {
      open.awaitRoomForSamples(deadline - System.nanoTime());
      open.accept(copy);
    }
  }

  /** The pipeline; null if there was none in time, which is noted. */
  private FlowPipeline openPipeline(long deadline, int samples) {
    FlowPipeline found;
    lock.lock();
    try {
      awaitOpen(deadline);
      found = pipeline;
      turnedAway += found == null ? samples : 0;
    } finally {
      lock.unlock();
    }
    return found;
  }

  private void awaitOpen(long deadline) {
    try {
      long left = deadline - System.nanoTime();
      while (pipeline == null && left > 0) {
        left = opened.awaitNanos(left);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** The host is ready. What was turned away before is counted as lost now. */
  void open(FlowPipeline ready) {
    lock.lock();
    try {
      pipeline = ready;
      ready.refuseSamples("no_host", turnedAway);
      turnedAway = 0;
      opened.signalAll();
    } finally {
      lock.unlock();
    }
  }

  /** The host goes. */
  void close(FlowPipeline gone) {
    lock.lock();
    try {
      pipeline = pipeline == gone ? null : pipeline;
    } finally {
      lock.unlock();
    }
  }
}
