package io.weir.store.postgresqlflows.sql;

import io.weir.api.flow.FlowField;
import io.weir.api.flow.FlowFilter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Where a question about sums gets its rows from: flows, rolled up sums, or both in turns. Rows
 * have the columns {@code at}, the fields asked for, the measures, and {@code sure}: that no flow
 * of its key is among the others of its bin.
 *
 * @param dimension of the sums; empty if all spans are of flows
 * @param others whether sums of what was folded count as rows
 */
record Source(
    Options options,
    List<Span> spans,
    Optional<Dimension> dimension,
    Collection<FlowField> fields,
    FlowFilter filter,
    boolean others) {

  Sql rows() {
    Sql sql = new Sql().add("(");
    String before = "";
    for (Relation relation : Relation.values()) {
      List<Span> parts = of(relation);
      if (!parts.isEmpty()) {
        sql.add(before).add(select(relation)).add(within(relation, parts));
        before = " UNION ALL ";
      }
    }
    if (before.isEmpty()) {
      sql.add(select(Relation.FLOW)).add(" WHERE FALSE");
    }
    return sql.add(") AS source");
  }

  private List<Span> of(Relation relation) {
    return spans.stream().filter(span -> span.relation() == relation).toList();
  }

  private String select(Relation relation) {
    boolean flows = relation == Relation.FLOW;
    List<String> columns = new ArrayList<>();
    columns.add(relation.time() + " AS at");
    Set<FlowField> distinct = Set.copyOf(fields);
    Arrays.stream(FlowField.values())
        .filter(distinct::contains)
        .forEach(field -> columns.add(Field.selected(field) + " AS " + key(field)));
    columns.add(Sums.each(column -> flows && column.equals("flows") ? "1 AS flows" : column));
    columns.add((flows ? "FALSE" : "complete AND folded") + " AS sure");
    return "SELECT " + String.join(", ", columns) + " FROM " + options.in(relation.table());
  }

  static String key(FlowField field) {
    return "key_" + field.ordinal();
  }

  static String keys(List<FlowField> by) {
    return String.join(", ", by.stream().map(Source::key).toList());
  }

  private Sql within(Relation relation, List<Span> parts) {
    Sql sql = new Sql().add(" WHERE ").add(times(relation, parts));
    sql.add(" AND ").add(FilterSql.of(filter));
    if (relation != Relation.FLOW) {
      sql.add(" AND dimension = ").bind(dimension.orElseThrow().label());
      sql.add(others ? "" : " AND NOT other");
    }
    return sql;
  }

  private static Sql times(Relation relation, List<Span> parts) {
    Sql sql = new Sql().add("(");
    String before = "";
    for (Span part : parts) {
      sql.add(before)
          .add(relation.time() + " >= ")
          .time(part.from())
          .add(" AND " + relation.time() + " < ")
          .time(part.to());
      before = " OR ";
    }
    return sql.add(")");
  }

  /** How many bins have others, and the sum over them of the most that one key has among them. */
  Optional<Sql> folded(String measure) {
    Sql sql = new Sql().add("SELECT count(*), coalesce(sum(most), 0) FROM (");
    String before = "";
    for (Relation relation : List.of(Relation.FLOW_MINUTE, Relation.FLOW_HOUR)) {
      List<Span> parts = of(relation);
      if (!parts.isEmpty()) {
        sql.add(before + "SELECT most_" + measure + " AS most FROM " + options.in(relation.table()))
            .add(" WHERE other AND dimension = ")
            .bind(dimension.orElseThrow().label())
            .add(" AND ")
            .add(times(relation, parts));
        before = " UNION ALL ";
      }
    }
    return before.isEmpty() ? Optional.empty() : Optional.of(sql.add(") AS folds"));
  }
}
