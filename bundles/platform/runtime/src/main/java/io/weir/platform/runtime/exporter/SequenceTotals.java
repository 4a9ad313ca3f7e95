package io.weir.platform.runtime.exporter;

/** What sequence numbers of one unit tell, summed over streams. For one thread. */
public final class SequenceTotals {

  private long received;
  private long missing;
  private long awaited;
  private long duplicates;
  private long reordered;
  private long restarts;

  void add(SequenceWindow window) {
    received += window.received();
    missing += window.missing();
    awaited += window.awaited();
    duplicates += window.duplicates();
    reordered += window.reordered();
    restarts += window.restarts();
  }

  void add(SequenceTotals other) {
    received += other.received;
    missing += other.missing;
    awaited += other.awaited;
    duplicates += other.duplicates;
    reordered += other.reordered;
    restarts += other.restarts;
  }

  /** Units that came, each once. */
  public long received() {
    return received;
  }

  /** Units that never came. */
  public long missing() {
    return missing;
  }

  /** Units that have not come, and still may. */
  public long awaited() {
    return awaited;
  }

  public long duplicates() {
    return duplicates;
  }

  public long reordered() {
    return reordered;
  }

  public long restarts() {
    return restarts;
  }

  /** Whether there was ever anything. */
  public boolean isEmpty() {
    return (received | missing | awaited | duplicates) == 0;
  }
}
