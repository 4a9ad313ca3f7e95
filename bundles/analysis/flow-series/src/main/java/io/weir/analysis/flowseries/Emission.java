package io.weir.analysis.flowseries;

import io.weir.analysis.flowseries.model.ClosedBin;
import io.weir.analysis.flowseries.model.FlowSeries;
import io.weir.analysis.flowseries.model.SelfMetrics;
import io.weir.api.flow.Measure;
import io.weir.api.metric.SampleSink;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.LongSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Hands on the bins that are over, and keeps the open ones on the disk. That a bin is over is on
 * the disk before its samples leave: whatever ends the process, no bin is written twice. For one
 * thread.
 */
final class Emission {

  private static final Logger LOG = LoggerFactory.getLogger(Emission.class);
  private static final int LINES = SampleSink.MAX_SAMPLES / Measure.values().length;
  private static final long MINUTE_MILLIS = 60_000;

  private final FlowSeries series;
  private final SampleSink sink;
  private final CheckpointFile file;
  private final long checkpointMillis;
  private final LongSupplier clock;
  private long savedAt;
  private long toldAt;
  private long dropped;
  private boolean saveFails;

  Emission(
      FlowSeries series,
      SampleSink sink,
      CheckpointFile file,
      Duration checkpointEvery,
      LongSupplier clock) {
    this.series = series;
    this.sink = sink;
    this.file = file;
    this.checkpointMillis = checkpointEvery.toMillis();
    this.clock = clock;
    this.toldAt = Math.floorDiv(clock.getAsLong(), MINUTE_MILLIS);
  }

  /** Takes up what an earlier process left; without, or if it is of no use, nothing. */
  void restore() {
    try {
      Optional<byte[]> octets = file.read();
      if (octets.isPresent()) {
        series.restore(new DataInputStream(new ByteArrayInputStream(octets.get())));
      }
    } catch (IOException e) {
      LOG.warn("Checkpoint {} is of no use, its bins are lost: {}", file.path(), e.getMessage());
    }
  }

  /** Called about once a second. */
  void tick() {
    long now = clock.getAsLong();
    List<ClosedBin> closed = series.close(now);
    boolean due = now - savedAt >= checkpointMillis || now < savedAt;
    if (!closed.isEmpty() || (due && series.isChanged())) {
      save(now);
    }
    closed.forEach(this::send);
    tellDropped();
    if (Math.floorDiv(now, MINUTE_MILLIS) != toldAt) {
      toldAt = Math.floorDiv(now, MINUTE_MILLIS);
      sink.accept(SelfMetrics.samples(series.statistics(), series.dropped(), now));
    }
  }

  /** The last call: hands on what is over, and saves the rest. */
  void finish() {
    List<ClosedBin> closed = series.close(clock.getAsLong());
    save(clock.getAsLong());
    closed.forEach(this::send);
  }

  private void send(ClosedBin bin) {
    for (int first = 0; first < bin.size(); first += LINES) {
      sink.accept(bin.samples(first, Math.min(LINES, bin.size() - first)));
    }
  }

  /** What cannot be saved must not be found later in an old form: that would be written twice. */
  private void save(long now) {
    savedAt = now;
    try {
      ByteArrayOutputStream octets = new ByteArrayOutputStream();
      series.save(new DataOutputStream(octets));
      file.write(octets.toByteArray());
      saveFails = false;
    } catch (IOException e) {
      if (!saveFails) {
        LOG.warn("Checkpoint {} cannot be written; a restart loses open bins", file.path(), e);
      }
      saveFails = true;
      discard();
    }
  }

  private void discard() {
    try {
      file.delete();
    } catch (IOException e) {
      LOG.warn("Checkpoint {} is old and cannot be deleted: delete it", file.path(), e);
    }
  }

  private void tellDropped() {
    if (series.dropped() > dropped) {
      dropped = series.dropped();
      LOG.warn("Stores take samples too slowly: {} minutes of series dropped so far", dropped);
    }
  }
}
