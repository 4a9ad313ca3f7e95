package io.weir.store.postgresqlflows.sql;

import io.weir.api.flow.FlowField;
import io.weir.api.flow.Measure;
import io.weir.store.postgresqlflows.wire.SqlColumn;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The statements that sum up one bin. The keys with the most bytes and those with the most flows
 * are kept; the sums of all others go into one row of their dimension, with the most that any one
 * of them has.
 */
final class RollupSql {

  private static final List<FlowField> KEYS = Dimension.allFields();
  private static final String KEY_COLUMNS = Dimension.columns(KEYS);

  private final Options options;

  RollupSql(Options options) {
    this.options = options;
  }

  /** A minute, out of flows, which are read once for all dimensions. */
  Sql minute(long bin) {
    Sql sql = new Sql().add("WITH sums AS (SELECT " + dimension() + " AS dimension, ");
    sql.add(KEY_COLUMNS + ", " + Sums.summed(options) + ", TRUE AS complete FROM ")
        .add("(SELECT *, 1 AS flows FROM " + options.in("flow") + ") AS flow");
    sql.add(" WHERE collection_time >= ").time(bin).add(" AND collection_time < ");
    sql.time(bin + Relation.FLOW_MINUTE.bin().toMillis());
    sql.add(
        " GROUP BY GROUPING SETS (" + sets() + ")), folds AS (SELECT NULL::text AS dimension, ");
    sql.add(Sums.each(column -> "0 AS " + column) + ", ")
        .add(Sums.each(column -> "0 AS most_" + column) + " WHERE FALSE), ");
    return store(sql, Relation.FLOW_MINUTE, bin);
  }

  /**
   * Which dimension a row of the grouping sets belongs to: the one whose fields are not grouped.
   */
  private static String dimension() {
    StringBuilder text = new StringBuilder("CASE GROUPING(" + KEY_COLUMNS + ")");
    for (Dimension each : Dimension.values()) {
      long bits = 0;
      for (FlowField field : KEYS) {
        bits = bits << 1 | (each.fields().contains(field) ? 0 : 1);
      }
      text.append(" WHEN ").append(bits).append(" THEN '").append(each.label()).append('\'');
    }
    return text.append(" END").toString();
  }

  private static String sets() {
    return Arrays.stream(Dimension.values())
        .map(each -> '(' + Dimension.columns(each.fields()) + ')')
        .collect(Collectors.joining(", "));
  }

  /** An hour, out of its minutes. A key that was folded in some minute is not complete. */
  Sql hour(long bin) {
    Sql sql = new Sql().add("WITH minutes AS (SELECT * FROM " + options.in("flow_minute"));
    sql.add(" WHERE bin >= ").time(bin).add(" AND bin < ");
    sql.time(bin + Relation.FLOW_HOUR.bin().toMillis());
    sql.add("), folds AS (SELECT dimension, count(*) AS bins, " + Sums.summed(options) + ", ")
        .add(Sums.each(column -> "sum(most_" + column + ") AS most_" + column))
        .add(" FROM minutes WHERE other GROUP BY dimension), sums AS (SELECT minutes.dimension, ");
    sql.add(KEY_COLUMNS + ", " + Sums.each(column -> wrapped("minutes." + column) + column))
        .add(", coalesce(max(bins), 0) = count(*) FILTER (WHERE folded) AS complete FROM minutes")
        .add(" LEFT JOIN folds ON folds.dimension = minutes.dimension WHERE NOT other")
        .add(" GROUP BY minutes.dimension, " + KEY_COLUMNS + "), ");
    return store(sql, Relation.FLOW_HOUR, bin);
  }

  private String wrapped(String column) {
    return options.in("flow_wrapped") + "(sum(" + column + ")) AS ";
  }

  private Sql store(Sql sql, Relation relation, long bin) {
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
    sql.add(" INSERT INTO " + options.in(relation.table()))
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
