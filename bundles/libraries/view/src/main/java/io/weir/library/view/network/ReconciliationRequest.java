package io.weir.library.view.network;

import io.weir.api.flow.FlowQuery;
import io.weir.api.net.Address;
import io.weir.api.reconciliation.Reconciliation;
import io.weir.api.reconciliation.Row;
import io.weir.library.view.Options;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;

/**
 * Some of what flows against counters came to.
 *
 * @param device the id of one device
 * @param verdict only those with it
 */
public record ReconciliationRequest(
    Optional<String> device, Optional<Row.Verdict> verdict, int limit) {

  /** The options it reads. */
  public static final List<String> OPTIONS = List.of("device", "verdict", "limit");

  /** In lower case, as JSON has them. */
  public static final List<String> VERDICTS =
      Arrays.stream(Row.Verdict.values()).map(ReconciliationRequest::word).toList();

  /**
   * The comparison, or a part of it.
   *
   * @param time when it was made; none before the first
   * @param verdicts how often each is among the rows that were asked for
   * @param unknownExporters that send flows, but are no device of the inventory
   * @param total how many rows were asked for; {@code rows} has no more than the limit
   */
  public record Answer(
      Optional<Instant> time,
      Map<String, Long> verdicts,
      List<ReconciliationLine> rows,
      List<Address> unknownExporters,
      long total) {}

  /**
   * Reads the options.
   *
   * @throws IllegalArgumentException saying what was wanted and what was got
   */
  public static ReconciliationRequest of(Options options) {
    return new ReconciliationRequest(
        options.text("device"),
        options
            .oneOf("verdict", VERDICTS)
            .map(word -> Row.Verdict.valueOf(word.toUpperCase(Locale.ROOT))),
        options.limit(FlowQuery.MAX_LIMIT));
  }

  /** Picks what was asked for. */
  public Answer of(Reconciliation all) {
    Predicate<Row> wanted =
        row ->
            (device.isEmpty() || device.get().equals(row.deviceId()))
                && (verdict.isEmpty() || verdict.get() == row.verdict());
    List<Row> rows = all.rows().stream().filter(wanted).toList();
    Map<String, Long> verdicts = new TreeMap<>();
    rows.forEach(row -> verdicts.merge(word(row.verdict()), 1L, Long::sum));
    return new Answer(
        Optional.of(all.time()).filter(time -> time.isAfter(Instant.EPOCH)),
        verdicts,
        rows.stream().limit(limit).map(ReconciliationLine::of).toList(),
        all.unknownExporters(),
        rows.size());
  }

  private static String word(Row.Verdict verdict) {
    return verdict.name().toLowerCase(Locale.ROOT);
  }
}
