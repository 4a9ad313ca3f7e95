package io.weir.platform.runtime.pipeline;

import io.weir.api.collect.LedgerLine;
import io.weir.platform.runtime.exporter.Reasons;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;

/**
 * What went into one place and what became of it. For any thread.
 *
 * <p>Whoever counts says {@link #in} before {@link #out} or {@link #lost} of the same things, and
 * {@link #line} reads them the other way round: what it sees come out it has seen go in, so that a
 * line balances at any moment with a {@code waiting} that is never negative.
 */
public final class Account {

  private final String place;
  private final String unit;
  private final AtomicLong in = new AtomicLong();
  private final AtomicLong out = new AtomicLong();
  private final Reasons lost = new Reasons();

  public Account(String place, String unit) {
    this.place = place;
    this.unit = unit;
  }

  public void in(long count) {
    in.addAndGet(count);
  }

  public void out(long count) {
    out.addAndGet(count);
  }

  public void lost(String reason, long count) {
    if (count > 0) {
      lost.add(reason, count);
    }
  }

  /** In and out at once. */
  public void passed(long count) {
    in(count);
    out(count);
  }

  /** In and lost at once. */
  public void refused(String reason, long count) {
    in(count);
    lost(reason, count);
  }

  /** The account as it stands. */
  public LedgerLine line() {
    Map<String, Long> reasons = lost.counts();
    long gone = reasons.values().stream().mapToLong(Long::longValue).sum();
    long passed = out.get();
    long came = in.get();
    return new LedgerLine(place, unit, came, passed, gone, came - passed - gone, reasons);
  }
}
