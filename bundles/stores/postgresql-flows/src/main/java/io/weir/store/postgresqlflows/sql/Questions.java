package io.weir.store.postgresqlflows.sql;

import io.weir.api.flow.FlowQuery;
import io.weir.api.flow.FlowRecord;
import io.weir.api.flow.FlowSeriesQuery;
import io.weir.api.flow.TopEntry;
import io.weir.api.flow.TopQuery;
import io.weir.api.metric.SeriesBlock;
import io.weir.api.store.StoreException;
import io.weir.api.store.StoreStatus;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;

/** Answers what is asked of the flows. For any number of threads. */
public final class Questions {

  private final Server server;
  private final Options options;
  private volatile StoreStatus last;

  public Questions(Server server, String name) {
    this.server = server;
    this.options = server.options();
    this.last = new StoreStatus(name, 0, 0, Optional.empty(), Optional.empty());
  }

  public List<FlowRecord> find(FlowQuery query) throws StoreException {
    return server.query(connection -> new FindSearch(options, connection, query).run());
  }

  public List<TopEntry> top(TopQuery query) throws StoreException {
    return server.query(connection -> new TopSearch(options, connection, query).run());
  }

  public SeriesBlock series(FlowSeriesQuery query) throws StoreException {
    return server.query(connection -> new SeriesSearch(options, connection, query).run());
  }

  /** What the store holds; what it last held while the server is away. */
  public StoreStatus status() {
    try {
      last = server.query(this::status);
    } catch (StoreException e) {
      return last;
    }
    return last;
  }

  private StoreStatus status(Connection connection) throws SQLException {
    Optional<String> note = Timescale.note(connection);
    return new Sql()
        .add("SELECT coalesce(sum(row_count), 0), (SELECT coalesce(sum(pg_total_relation_size(")
        .add("c.oid)), 0) FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace")
        .add(" WHERE c.relkind = 'r' AND c.relname LIKE 'flow%' AND n.nspname = ")
        .bind(options.schema())
        .add("), min(oldest), max(newest) FROM " + options.in("flow_partition"))
        .add(" WHERE relation = 'flow'")
        .list(connection, row -> read(row, note))
        .get(0);
  }

  private StoreStatus read(ResultSet row, Optional<String> note) throws SQLException {
    return new StoreStatus(
        last.name(), row.getLong(1), row.getLong(2), instant(row, 3), instant(row, 4), note);
  }

  private static Optional<Instant> instant(ResultSet row, int column) throws SQLException {
    return Optional.ofNullable(row.getObject(column, OffsetDateTime.class))
        .map(OffsetDateTime::toInstant);
  }
}
