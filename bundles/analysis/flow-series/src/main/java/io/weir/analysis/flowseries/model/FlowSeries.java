package io.weir.analysis.flowseries.model;

import io.weir.api.flow.FlowBatch;
import io.weir.api.flow.FlowField;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;

/**
 * Adds flows up in bins of a minute, by exporter and family, and hands out the bins that are over.
 * No bin is handed out twice. For any threads, one at a time; nothing is made per flow.
 */
public final class FlowSeries {

  /** As many bins may wait to be taken; then the oldest is dropped. */
  private static final int MOST_CLOSED = 16;

  private final Tally tally = new Tally();
  private final Window window;
  private final Columns columns = new Columns();
  private final KeyColumns keys;
  private final Portions portions;
  private final Exporters exporters;
  private final List<Family> families;
  private final Deque<ClosedBin> closed = new ArrayDeque<>();
  private long dropped;
  private boolean changed;

  /**
   * Nothing counted yet.
   *
   * @param nowMillis milliseconds since the epoch
   * @param seed of hashes, unknown to those who send flows
   */
  public FlowSeries(Limits limits, long nowMillis, long seed) {
    window = new Window(limits.holdMillis(), nowMillis);
    keys = new KeyColumns(columns, limits);
    portions = new Portions(window, limits.maxSkewMillis(), tally);
    exporters = new Exporters(limits, window.size(), tally, seed);
    families = Arrays.stream(Family.values()).filter(limits::keeps).toList();
  }

  /** Adds a sealed batch. */
  public synchronized void accept(FlowBatch batch) {
    if (batch.size() == 0) {
      return;
    }
    changed = true;
    reach(Window.bin(batch.number(FlowField.COLLECTION_TIME, batch.size() - 1)));
    portions.split(batch, columns);
    int runs = exporters.runs(batch, columns);
    for (Family family : families) {
      keys.load(family, batch);
      int from = 0;
      for (int run = 0; run < runs; run++) {
        int end = exporters.end(run);
        exporters.owner(run).table(family).add(keys, from, end, portions);
        from = end;
      }
    }
  }

  /** Makes room for a bin, if time went on faster than bins were closed. */
  private void reach(long bin) {
    window.saw(bin);
    if (bin > window.newest()) {
      long first = bin - window.size() + 1;
      closeUpTo(Math.min(first, window.oldest() + window.size()));
      window.startAt(first);
    }
  }

  private void closeUpTo(long bin) {
    while (window.oldest() < bin) {
      ClosedBin done = new ClosedBin(window.oldest());
      int place = window.place(window.oldest());
      for (ExporterSeries exporter : exporters.all()) {
        String label = exporter.label();
        exporter
            .tables()
            .values()
            .forEach(table -> table.close(place, line -> done.add(label, line)));
      }
      window.next();
      keepClosed(done);
    }
    exporters.forgetIdle();
  }

  private void keepClosed(ClosedBin done) {
    changed = true;
    if (done.size() > 0) {
      closed.addLast(done);
    }
    if (closed.size() > MOST_CLOSED) {
      closed.removeFirst();
      dropped++;
    }
  }

  /**
   * Closes the bins that have been open for long enough.
   *
   * @return these, and those closed before and not taken yet, in order
   */
  public synchronized List<ClosedBin> close(long nowMillis) {
    if (window.isAstray(nowMillis)) {
      closeUpTo(window.oldest() + window.size());
      window.restart(nowMillis);
    }
    while (window.isDue(nowMillis)) {
      closeUpTo(window.oldest() + 1);
      if (exporters.isEmpty()) {
        window.restart(nowMillis);
      }
    }
    List<ClosedBin> taken = new ArrayList<>(closed);
    closed.clear();
    return taken;
  }

  /** What was counted since the start. */
  public synchronized Statistics statistics() {
    return tally.with(window.open(), exporters.keys(), exporters.count());
  }

  /** Bins that nobody took in time. */
  public synchronized long dropped() {
    return dropped;
  }

  /** Whether there is something new since the last {@link #save}. */
  public synchronized boolean isChanged() {
    return changed;
  }

  /** Writes the open bins, and which these are. */
  public synchronized void save(DataOutput out) throws IOException {
    changed = false;
    new Checkpoint(window, exporters).write(out);
  }

  /**
   * Adds the open bins that {@link #save} wrote, and opens none that was closed then. Before the
   * first batch.
   *
   * @throws IOException if it is not of this class's writing; what was read up to there is kept
   */
  public synchronized void restore(DataInput in) throws IOException {
    changed = true;
    new Checkpoint(window, exporters).read(in);
  }
}
