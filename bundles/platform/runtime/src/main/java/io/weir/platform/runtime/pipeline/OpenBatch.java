package io.weir.platform.runtime.pipeline;

import io.weir.api.flow.FlowBatch;
import io.weir.api.flow.FlowField;
import io.weir.api.flow.FlowSink;
import io.weir.api.metric.Sample;
import io.weir.platform.runtime.exporter.Exporter;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * The batch that a listener fills at the moment, and the samples beside it. Goes on its way when it
 * is full, or when what is in it has lingered for long enough. For one thread.
 */
final class OpenBatch {

  private static final int MOST_SAMPLES = 1024;

  private final IntakeSettings settings;
  private final FlowPipeline pipeline;
  private final Ledger ledger;
  private final IntakeHost host;
  private final List<Exporter> owners = new ArrayList<>();
  private final int[] lastRows;
  private FlowBatch batch;
  private FlowBatch delivered;
  private List<Sample> samples = new ArrayList<>();
  private int capacity;
  private long openedNanos;
  private boolean armed;

  OpenBatch(IntakeSettings settings, FlowPipeline pipeline, Ledger ledger, IntakeHost host) {
    this.settings = settings;
    this.pipeline = pipeline;
    this.ledger = ledger;
    this.host = host;
    this.lastRows = new int[settings.batchRows()];
    this.capacity = FlowSink.MAX_ROWS;
    this.batch = new FlowBatch(capacity);
  }

  int size() {
    return batch.size();
  }

  void truncate(int rows) {
    batch.truncate(rows);
  }

  /** The batch with room for some more rows; sends it on its way first if it has none. */
  FlowBatch withRoom(int rows) {
    if (batch.room() < rows) {
      capacity = Math.min(settings.batchRows(), capacity * 2);
      flush();
    }
    if (batch.size() == 0) {
      begin();
    }
    return batch;
  }

  void add(Sample sample) {
    ledger.samples().in(1);
    samples.add(sample);
    if (samples.size() == MOST_SAMPLES) {
      sendSamples();
    } else if (batch.size() == 0 && samples.size() == 1) {
      begin();
    }
  }

  /** The last rows are this exporter's. */
  void belongsTo(Exporter exporter) {
    int last = owners.size() - 1;
    if (last < 0 || owners.get(last) != exporter) {
      owners.add(exporter);
      last++;
    }
    lastRows[last] = batch.size() - 1;
  }

  private void begin() {
    openedNanos = System.nanoTime();
    if (!armed) {
      armed = true;
      host.wakeAfter(settings.lingerMillis());
    }
  }

  /** Time has passed: sends what has lingered. */
  void wake() {
    armed = false;
    if (batch.size() == 0 && samples.isEmpty()) {
      return;
    }
    long age = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - openedNanos);
    if (age >= settings.lingerMillis()) {
      shrink();
      flush();
    } else {
      armed = true;
      host.wakeAfter(settings.lingerMillis() - age);
    }
  }

  /** A batch's memory follows the rate of flows, between the least and the configured size. */
  private void shrink() {
    if (batch.size() < capacity / 4) {
      capacity = Math.max(FlowSink.MAX_ROWS, capacity / 2);
    }
  }

  /** Sends everything on its way. */
  void flush() {
    sendSamples();
    if (batch.size() == 0) {
      return;
    }
    FlowBatch full = batch;
    batch = new FlowBatch(capacity);
    pipeline.enrich(full);
    noteSampling(full);
    if (!full.isSealed()) {
      full.seal();
    }
    delivered = null;
    host.fire(full);
    if (delivered != full) {
      ledger.pipeline().lost("route_failed", full.size());
    }
  }

  /** A batch has come through its route. */
  void deliver(FlowBatch sealed) {
    delivered = sealed;
    pipeline.dispatch(sealed);
  }

  private void noteSampling(FlowBatch full) {
    for (int i = 0; i < owners.size(); i++) {
      int row = lastRows[i];
      owners
          .get(i)
          .sampling(
              full.number(FlowField.SAMPLING_INTERVAL, row),
              full.number(FlowField.SAMPLING_SOURCE, row));
    }
    owners.clear();
  }

  private void sendSamples() {
    if (!samples.isEmpty()) {
      pipeline.dispatch(samples);
      samples = new ArrayList<>();
    }
  }
}
