package io.weir.store.postgresqlflows.sql;

import io.weir.api.flow.TimeRange;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Cuts a range into spans that sums of an hour, sums of a minute, or flows alone tell of. Sums are
 * believed where no mark says that flows came since.
 */
final class Coverage {

  private static final long MINUTE = Relation.FLOW_MINUTE.bin().toMillis();
  private static final long HOUR = Relation.FLOW_HOUR.bin().toMillis();
  private static final int MOST_SPANS = 64;

  private final Options options;
  private final Connection connection;
  private final long from;
  private final long to;

  private record Dirty(String relation, long bin) {}

  Coverage(Options options, Connection connection, TimeRange range) throws SQLException {
    this.options = options;
    this.connection = connection;
    List<long[]> there =
        new Sql()
            .add("SELECT min(starts), max(ends) FROM " + options.in("flow_partition"))
            .list(connection, row -> new long[] {Sql.millis(row, 1), Sql.millis(row, 2)});
    long least = range.from().toEpochMilli();
    long most = range.to().toEpochMilli();
    from = Math.max(least, there.get(0)[0]);
    to = Math.max(from, Math.min(most, there.get(0)[1]));
  }

  /** Flows for the whole range. */
  List<Span> flows() {
    return from == to ? List.of() : List.of(new Span(Relation.FLOW, from, to));
  }

  /** Whether retention has spared all flows of the range. */
  boolean flowsAreKept() throws SQLException {
    return since(Relation.FLOW) <= from;
  }

  private long since(Relation relation) throws SQLException {
    List<Long> since =
        new Sql()
            .add("SELECT since FROM " + options.in("flow_kept") + " WHERE relation = ")
            .bind(relation.table())
            .list(connection, row -> Sql.millis(row, 1));
    return since.isEmpty() ? Long.MIN_VALUE : since.get(0);
  }

  /**
   * The spans, of as large bins as there are. A bin never lies in two steps.
   *
   * @param step length of the steps from the range's start on that bins must not cross; 0 for none
   */
  List<Span> spans(TimeRange range, long step) throws SQLException {
    Set<Dirty> dirty = dirty();
    boolean minutes = fits(range, step, MINUTE);
    boolean hours = fits(range, step, HOUR);
    long keptMinutes = since(Relation.FLOW_MINUTE);
    long keptHours = since(Relation.FLOW_HOUR);
    List<Span> spans = new ArrayList<>();
    long at = from;
    while (at < to) {
      long next;
      if (hours && at >= keptHours && isClean(dirty, at, HOUR)) {
        next = at + HOUR;
        extend(spans, Relation.FLOW_HOUR, at, next);
      } else if (minutes && at >= keptMinutes && isClean(dirty, at, MINUTE)) {
        next = at + MINUTE;
        extend(spans, Relation.FLOW_MINUTE, at, next);
      } else {
        next = Math.min(to, Math.floorDiv(at, MINUTE) * MINUTE + MINUTE);
        extend(spans, Relation.FLOW, at, next);
      }
      at = next;
    }
    return spans.size() > MOST_SPANS ? flows() : spans;
  }

  private Set<Dirty> dirty() throws SQLException {
    return new HashSet<>(
        new Sql()
            .add("SELECT DISTINCT relation, bin FROM " + options.in("flow_dirty"))
            .add(" WHERE bin >= ")
            .time(Math.floorDiv(from, HOUR) * HOUR)
            .add(" AND bin < ")
            .time(to)
            .list(connection, row -> new Dirty(row.getString(1), Sql.millis(row, 2))));
  }

  private static boolean fits(TimeRange range, long step, long bin) {
    return step == 0 || (step % bin == 0 && range.from().toEpochMilli() % bin == 0);
  }

  private boolean isClean(Set<Dirty> dirty, long at, long bin) {
    if (at % bin != 0 || at + bin > to) {
      return false;
    }
    if (bin == HOUR && dirty.contains(new Dirty(Relation.FLOW_HOUR.table(), at))) {
      return false;
    }
    for (long minute = at; minute < at + bin; minute += MINUTE) {
      if (dirty.contains(new Dirty(Relation.FLOW_MINUTE.table(), minute))) {
        return false;
      }
    }
    return true;
  }

  private static void extend(List<Span> spans, Relation relation, long from, long to) {
    int last = spans.size() - 1;
    if (last >= 0 && spans.get(last).relation() == relation && spans.get(last).to() == from) {
      spans.set(last, new Span(relation, spans.get(last).from(), to));
    } else {
      spans.add(new Span(relation, from, to));
    }
  }
}
