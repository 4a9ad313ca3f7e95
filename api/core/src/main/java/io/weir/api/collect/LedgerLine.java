package io.weir.api.collect;

import java.util.Map;

/**
 * What went into one place on the way of the data, and what became of it. {@code in = out + lost +
 * waiting}, exactly.
 *
 * @param place where: {@code network}, {@code kernel}, {@code admission}, {@code decode}, {@code
 *     parked}, {@code pipeline}, {@code queue:NAME}, {@code spool:NAME}, {@code store:NAME}, {@code
 *     outlet:NAME}, {@code inventory:NAME}, {@code traps:NAME}
 * @param unit what is counted there; a place that counts several things has a line for each
 * @param reasons why it was lost, reason to count; sums to {@code lost}
 */
public record LedgerLine(
    String place,
    String unit,
    long in,
    long out,
    long lost,
    long waiting,
    Map<String, Long> reasons) {

  public LedgerLine {
    reasons = Map.copyOf(reasons);
  }

  public boolean balances() {
    return in == out + lost + waiting;
  }
}
