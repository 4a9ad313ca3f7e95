package io.weir.store.postgresqlflows.sql;

import io.weir.api.flow.FlowField;
import io.weir.api.flow.FlowQuery;
import io.weir.api.flow.FlowRecord;
import io.weir.api.net.Address;
import io.weir.store.postgresqlflows.wire.SqlColumn;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The newest flows that match: looks into longer and longer spans of time until it has enough. */
final class FindSearch {

  private static final long FIRST_SPAN = 10_000;
  private static final int GROWTH = 8;

  private final Options options;
  private final Connection connection;
  private final FlowQuery query;

  FindSearch(Options options, Connection connection, FlowQuery query) {
    this.options = options;
    this.connection = connection;
    this.query = query;
  }

  List<FlowRecord> run() throws SQLException {
    List<FlowRecord> found = new ArrayList<>();
    long length = FIRST_SPAN;
    for (Span whole : new Coverage(options, connection, query.range()).flows()) {
      long to = whole.to();
      while (to > whole.from() && found.size() < query.limit()) {
        long from = Math.max(whole.from(), to - length);
        found.addAll(ask(from, to, query.limit() - found.size()));
        to = from;
        length *= GROWTH;
      }
    }
    return found;
  }

  private List<FlowRecord> ask(long from, long to, int limit) throws SQLException {
    String columns =
        SqlColumn.all().stream().map(Field::selected).collect(Collectors.joining(", "));
    return new Sql()
        .add("SELECT " + columns + " FROM " + options.in("flow") + " WHERE collection_time >= ")
        .time(from)
        .add(" AND collection_time < ")
        .time(to)
        .add(" AND ")
        .add(FilterSql.of(query.filter()))
        .add(" ORDER BY collection_time DESC LIMIT ")
        .bind(limit)
        .list(connection, FindSearch::flow);
  }

  private static FlowRecord flow(ResultSet row) throws SQLException {
    Map<FlowField, Object> values = new EnumMap<>(FlowField.class);
    List<FlowField> fields = SqlColumn.all();
    for (int i = 0; i < fields.size(); i++) {
      Object value = Field.read(fields.get(i), row, i + 1);
      if (!value.equals(0L) && !value.equals("") && !value.equals(Address.UNSPECIFIED)) {
        values.put(fields.get(i), value);
      }
    }
    return new FlowRecord(values);
  }
}
