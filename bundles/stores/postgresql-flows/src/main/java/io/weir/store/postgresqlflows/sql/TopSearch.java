package io.weir.store.postgresqlflows.sql;

import io.weir.api.flow.FlowField;
import io.weir.api.flow.TopEntry;
import io.weir.api.flow.TopQuery;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Who has most. Rolled up sums answer where they are sure to agree with the flows: each key of the
 * answer was kept in every bin, and no other, with the most it can have among what was folded,
 * comes near the last.
 */
final class TopSearch {

  /** So that the server hashes keys, and sorts none. */
  private static final String MEMORY = "SET LOCAL work_mem = '64MB'";

  private final Options options;
  private final Connection connection;
  private final TopQuery query;

  TopSearch(Options options, Connection connection, TopQuery query) {
    this.options = options;
    this.connection = connection;
    this.query = query;
  }

  /** An entry, whether it is sure, and the most of the measure that a key has that is not. */
  private record Ranked(TopEntry entry, long sureBins, BigDecimal unsure) {}

  private record Folds(long bins, BigDecimal most) {
    static final Folds NONE = new Folds(0, BigDecimal.ZERO);
  }

  List<TopEntry> run() throws SQLException {
    new Sql().add(MEMORY).run(connection);
    Coverage coverage = new Coverage(options, connection, query.range());
    Optional<List<TopEntry>> rolled = rolled(coverage);
    return rolled.isPresent()
        ? rolled.get()
        : ask(source(coverage.flows(), Optional.empty()), Folds.NONE).stream()
            .map(Ranked::entry)
            .toList();
  }

  private Source source(List<Span> spans, Optional<Dimension> dimension) {
    return new Source(options, spans, dimension, query.by(), query.filter(), false);
  }

  private Optional<List<TopEntry>> rolled(Coverage coverage) throws SQLException {
    Set<FlowField> fields = EnumSet.copyOf(query.by());
    fields.addAll(FilterSql.fields(query.filter()));
    Optional<Dimension> dimension = Dimension.with(fields);
    if (dimension.isEmpty()) {
      return Optional.empty();
    }
    Source source = source(coverage.spans(query.range(), 0), dimension);
    Optional<Sql> question = source.folded(Sums.column(query.measure()));
    if (question.isEmpty()) {
      return Optional.empty();
    }
    Folds folds = question.get().list(connection, TopSearch::folds).get(0);
    boolean whole = query.by().size() == dimension.get().fields().size();
    if (folds.bins() > 0 && !whole && coverage.flowsAreKept()) {
      return Optional.empty();
    }
    List<Ranked> ranked = ask(source, folds);
    if (folds.bins() == 0 || isSure(ranked, folds) || !coverage.flowsAreKept()) {
      return Optional.of(ranked.stream().map(Ranked::entry).toList());
    }
    return Optional.empty();
  }

  private static Folds folds(ResultSet row) throws SQLException {
    return new Folds(row.getLong(1), row.getBigDecimal(2));
  }

  private boolean isSure(List<Ranked> ranked, Folds folds) {
    if (ranked.size() < query.limit()) {
      return false;
    }
    if (ranked.stream().anyMatch(each -> each.sureBins() < folds.bins())) {
      return false;
    }
    Ranked last = ranked.get(ranked.size() - 1);
    BigDecimal least = new BigDecimal(Long.toUnsignedString(last.entry().measure(query.measure())));
    return least.compareTo(last.unsure().add(folds.most())) > 0;
  }

  private List<Ranked> ask(Source source, Folds folds) throws SQLException {
    String keys = Source.keys(query.by());
    String measure = Sums.column(query.measure());
    Sql sql = new Sql().add("SELECT " + keys + ", " + Sums.each(column -> column) + ", sure_bins");
    if (folds.bins() > 0) {
      sql.add(", coalesce(max(" + options.in("flow_unsigned") + "(" + measure + "))")
          .add(" FILTER (WHERE sure_bins < ")
          .bind(folds.bins())
          .add(") OVER (), 0)");
    } else {
      sql.add(", 0");
    }
    sql.add(" FROM (SELECT " + keys + ", " + Sums.summed(options))
        .add(", count(*) FILTER (WHERE sure) AS sure_bins FROM ")
        .add(source.rows())
        .add(" GROUP BY " + keys + ") AS sums ORDER BY " + Sums.most(query.measure()) + ", ")
        .add(order(query.by()))
        .add(" LIMIT ")
        .bind(query.limit());
    int width = query.by().size() + 5;
    return sql.list(
        connection,
        row ->
            new Ranked(
                Sums.entry(query.by(), row), row.getLong(width + 1), row.getBigDecimal(width + 2)));
  }

  private static String order(List<FlowField> by) {
    return by.stream()
        .map(field -> Field.order(field, Source.key(field)))
        .collect(Collectors.joining(", "));
  }
}
