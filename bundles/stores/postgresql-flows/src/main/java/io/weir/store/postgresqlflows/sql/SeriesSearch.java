package io.weir.store.postgresqlflows.sql;

import io.weir.api.flow.FlowField;
import io.weir.api.flow.FlowFilter;
import io.weir.api.flow.FlowSeriesQuery;
import io.weir.api.flow.TopEntry;
import io.weir.api.flow.TopQuery;
import io.weir.api.metric.SeriesBlock;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A measure over time. In all, sums of any dimension will do, others included; by key, those of its
 * dimension where nothing was folded.
 */
final class SeriesSearch {

  private final Options options;
  private final Connection connection;
  private final FlowSeriesQuery query;

  SeriesSearch(Options options, Connection connection, FlowSeriesQuery query) {
    this.options = options;
    this.connection = connection;
    this.query = query;
  }

  SeriesBlock run() throws SQLException {
    List<List<Object>> keys = keys();
    double[] values = new double[keys.size() * query.steps()];
    if (!keys.isEmpty()) {
      read(source(new Coverage(options, connection, query.range())), places(keys), values);
    }
    return new SeriesBlock(
        query.range().from(),
        query.step(),
        query.steps(),
        keys.stream().map(query::line).toList(),
        values);
  }

  private List<List<Object>> keys() throws SQLException {
    if (query.by().isEmpty()) {
      return List.of(List.of());
    }
    TopQuery top =
        new TopQuery(query.range(), query.filter(), query.by(), query.measure(), query.limit());
    return new TopSearch(options, connection, top).run().stream().map(TopEntry::key).toList();
  }

  private static Map<List<Object>, Integer> places(List<List<Object>> keys) {
    Map<List<Object>, Integer> places = new HashMap<>();
    keys.forEach(key -> places.put(key, places.size()));
    return places;
  }

  private Source source(Coverage coverage) throws SQLException {
    boolean all = query.by().isEmpty() && query.filter().equals(FlowFilter.ALL);
    Optional<Dimension> dimension = all ? Optional.of(Dimension.PROTOCOL) : dimension();
    if (dimension.isPresent()) {
      List<Span> spans = coverage.spans(query.range(), query.step().toMillis());
      Source rolled = source(spans, dimension, all);
      if (all || !isFolded(rolled) || !coverage.flowsAreKept()) {
        return rolled;
      }
    }
    return source(coverage.flows(), Optional.empty(), false);
  }

  private Optional<Dimension> dimension() {
    List<FlowField> fields = new ArrayList<>(query.by());
    fields.addAll(FilterSql.fields(query.filter()));
    return Dimension.with(fields);
  }

  private Source source(List<Span> spans, Optional<Dimension> dimension, boolean others) {
    return new Source(options, spans, dimension, query.by(), query.filter(), others);
  }

  private boolean isFolded(Source source) throws SQLException {
    Optional<Sql> question = source.folded(Sums.column(query.measure()));
    return question.isPresent()
        && question.get().list(connection, row -> row.getLong(1)).get(0) > 0;
  }

  private void read(Source source, Map<List<Object>, Integer> places, double[] values)
      throws SQLException {
    Sql sql = new Sql().add("SELECT (round(date_part('epoch', at) * 1000)::bigint - ");
    sql.bind(query.range().from().toEpochMilli()).add(") / ").bind(query.step().toMillis());
    sql.add(" AS step");
    String keys = query.by().isEmpty() ? "" : ", " + Source.keys(query.by());
    String measure = Sums.column(query.measure());
    sql.add(keys + ", " + options.in("flow_wrapped") + "(sum(" + measure + ")) FROM ")
        .add(source.rows())
        .add(" GROUP BY step" + keys);
    try (PreparedStatement statement = sql.stream(connection);
        ResultSet rows = statement.executeQuery()) {
      while (rows.next()) {
        Integer line = places.get(key(rows));
        if (line != null) {
          int at = line * query.steps() + rows.getInt(1);
          values[at] = unsigned(rows.getLong(query.by().size() + 2));
        }
      }
    }
  }

  private List<Object> key(ResultSet row) throws SQLException {
    List<Object> key = new ArrayList<>(query.by().size());
    for (int i = 0; i < query.by().size(); i++) {
      key.add(Field.read(query.by().get(i), row, i + 2));
    }
    return key;
  }

  private static double unsigned(long sum) {
    return sum >= 0 ? sum : (sum >>> 1) * 2.0 + (sum & 1);
  }
}
