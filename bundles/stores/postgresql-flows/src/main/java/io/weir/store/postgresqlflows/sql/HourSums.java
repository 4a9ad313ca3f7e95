package io.weir.store.postgresqlflows.sql;

import io.weir.api.flow.FlowField;
import io.weir.api.flow.Measure;
import io.weir.store.postgresqlflows.wire.SqlColumn;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The sums of one hour, made by the server out of its minutes. The keys with the most bytes and
 * those with the most flows are kept; the sums of all others go into one row of their dimension,
 * with the most that any one of them can have. A key that was folded in some minute is not
 * complete.
 */
final class HourSums {

  private static final List<FlowField> KEYS = Dimension.allFields();
  private static final String KEY_COLUMNS = Dimension.columns(KEYS);

  private final Options options;
  private final long bin;

  HourSums(Options options, long bin) {
    this.options = options;
    this.bin = bin;
  }

  /** In a transaction of the caller's, from which the hour's earlier sums are gone. */
  void store(Connection connection) throws SQLException {
    rank(sums()).run(connection);
  }

  private Sql sums() {
    Sql sql = new Sql().add("WITH minutes AS (SELECT * FROM " + options.in("flow_minute"));
    sql.add(" WHERE " + Dimension.any() + " AND bin >= ").time(bin).add(" AND bin < ");
    sql.time(bin + Relation.FLOW_HOUR.bin().toMillis());
    sql.add("), folds AS (SELECT dimension, count(*) AS bins, " + Sums.summed(options) + ", ")
        .add(Sums.each(column -> "sum(most_" + column + ") AS most_" + column))
        .add(" FROM minutes WHERE other GROUP BY dimension), sums AS (SELECT minutes.dimension, ");
    sql.add(KEY_COLUMNS + ", " + Sums.each(column -> wrapped("minutes." + column) + column))
        .add(", coalesce(max(bins), 0) = count(*) FILTER (WHERE folded AND minutes.complete)")
        .add(" AS complete FROM minutes")
        .add(" LEFT JOIN folds ON folds.dimension = minutes.dimension WHERE NOT other")
        .add(" GROUP BY minutes.dimension, " + KEY_COLUMNS + "), ");
    return sql;
  }

  private String wrapped(String column) {
    return options.in("flow_wrapped") + "(sum(" + column + ")) AS ";
  }

  private Sql rank(Sql sql) {
    String bytes = Sums.most(Measure.BYTES);
    String flows = Sums.most(Measure.FLOWS);
    sql.add("ranked AS (SELECT *, least(row_number() OVER (PARTITION BY dimension ORDER BY ")
        .add(bytes + "), row_number() OVER (PARTITION BY dimension ORDER BY " + flows)
        .add(")) <= ")
        .bind(options.rollupKeys())
        .add(" AS kept FROM sums), others AS (SELECT dimension, ")
        .add(Sums.summed(options) + ", " + Sums.each(this::mostOfFolded))
        .add(" FROM ranked WHERE NOT kept GROUP BY dimension), every AS (")
        .add("SELECT dimension, " + Sums.each(this::bothSums) + ", " + Sums.each(this::bothMosts))
        .add(" FROM others FULL JOIN folds USING (dimension))");
    sql.add(" INSERT INTO " + options.in(Relation.FLOW_HOUR.table()))
        .add(" (bin, dimension, other, complete, folded, " + KEY_COLUMNS + ", ")
        .add(Sums.each(column -> column) + ", " + Sums.each(column -> "most_" + column) + ")");
    sql.add(" SELECT ").time(bin).add("::timestamptz, ranked.dimension, FALSE, complete,");
    sql.add(" every.dimension IS NOT NULL, " + KEY_COLUMNS + ", ")
        .add(Sums.each(column -> "ranked." + column) + ", ")
        .add(Sums.each(column -> "NULL::numeric"))
        .add(" FROM ranked LEFT JOIN every USING (dimension) WHERE kept");
    sql.add(" UNION ALL SELECT ").time(bin).add("::timestamptz, dimension, TRUE, TRUE, TRUE, ");
    return sql.add(nothing() + ", " + Sums.each(column -> column) + ", ")
        .add(Sums.each(column -> "most_" + column) + " FROM every");
  }

  private String mostOfFolded(String column) {
    return "max(" + options.in("flow_unsigned") + "(" + column + ")) AS most_" + column;
  }

  private String bothSums(String column) {
    return options.in("flow_wrapped")
        + "(coalesce(others."
        + column
        + ", 0)::numeric + coalesce(folds."
        + column
        + ", 0)) AS "
        + column;
  }

  private String bothMosts(String column) {
    return "coalesce(others.most_"
        + column
        + ", 0) + coalesce(folds.most_"
        + column
        + ", 0) AS most_"
        + column;
  }

  private static String nothing() {
    return KEYS.stream()
        .map(field -> "NULL::" + SqlColumn.type(field))
        .collect(Collectors.joining(", "));
  }
}
