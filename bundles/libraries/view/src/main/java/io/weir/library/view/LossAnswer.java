package io.weir.library.view;

import io.weir.api.collect.LedgerLine;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * The loss ledger and what it comes to.
 *
 * @param result in one sentence: nothing was lost, or what was lost where
 * @param balanced whether each line adds up
 * @param ledger in the order of the data's way
 */
public record LossAnswer(String result, boolean balanced, List<LedgerLine> ledger) {

  public static LossAnswer of(List<LedgerLine> ledger) {
    boolean balanced = ledger.stream().allMatch(LedgerLine::balances);
    return new LossAnswer(losses(ledger) + imbalances(ledger), balanced, List.copyOf(ledger));
  }

  private static String losses(List<LedgerLine> ledger) {
    String lost =
        ledger.stream()
            .filter(line -> line.lost() != 0)
            .map(line -> line.lost() + " " + line.unit() + " at " + line.place() + why(line))
            .collect(Collectors.joining("; "));
    return lost.isEmpty() ? "Nothing was lost." : "Lost: " + lost + ".";
  }

  private static String why(LedgerLine line) {
    Map<String, Long> reasons = new TreeMap<>(line.reasons());
    reasons.values().removeIf(count -> count == 0);
    return reasons.isEmpty()
        ? ""
        : reasons.entrySet().stream()
            .map(reason -> reason.getKey() + " " + reason.getValue())
            .collect(Collectors.joining(", ", " (", ")"));
  }

  private static String imbalances(List<LedgerLine> ledger) {
    return ledger.stream()
        .filter(line -> !line.balances())
        .map(
            line ->
                " %s does not add up: %d in, but %d out, %d lost and %d waiting."
                    .formatted(line.place(), line.in(), line.out(), line.lost(), line.waiting()))
        .collect(Collectors.joining());
  }
}
