package io.weir.store.postgresqlflows.sql;

import io.weir.api.store.StoreException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;

/**
 * Keeps the sums of minutes and hours up to date. Every commit of flows leaves a mark on the
 * minutes it touched. A minute whose marks are some seconds old is summed up anew, in one
 * transaction that first takes the marks away: what is committed later leaves marks that stay. So a
 * crash at any point costs work, never a flow, and late flows are as good as any. Minutes are
 * summed up here, out of their flows, and hours by the server, out of their minutes. For one
 * thread.
 */
public final class Rollup {

  private static final int BATCH = 200;

  /** A minute after the other comes into an hour that is not over; it is summed up when it is. */
  private static final int HOUR_RESTS = 18;

  private static final String WORK_MEMORY = "SET LOCAL work_mem = '64MB'";
  private static final String ONE_CORE = "SET LOCAL max_parallel_workers_per_gather = 0";

  private final Server server;
  private final Options options;
  private final Duration rest;
  private final Partitions minutes;
  private final Partitions hours;

  /**
   * @param rest how long no flow came into a minute before it is summed up
   */
  public Rollup(Server server, Duration rest) {
    this.server = server;
    this.options = server.options();
    this.rest = rest;
    this.minutes = new Partitions(options, Relation.FLOW_MINUTE);
    this.hours = new Partitions(options, Relation.FLOW_HOUR);
  }

  /**
   * Sums up what is due.
   *
   * @return how many minutes and hours were summed up
   */
  public int run() throws StoreException {
    try (Connection connection = server.connect(Duration.ZERO)) {
      return all(connection, Relation.FLOW_MINUTE, minutes)
          + all(connection, Relation.FLOW_HOUR, hours);
    } catch (SQLException e) {
      minutes.forget();
      hours.forget();
      throw Refusal.of(options.place(), e);
    }
  }

  private int all(Connection connection, Relation relation, Partitions partitions)
      throws SQLException {
    List<Long> due = due(connection, relation);
    for (long bin : due) {
      partitions.ensure(connection, bin);
      connection.setAutoCommit(false);
      try {
        sumUp(connection, relation, bin);
        connection.commit();
      } catch (SQLException e) {
        connection.rollback();
        throw e;
      } finally {
        connection.setAutoCommit(true);
      }
    }
    return due.size();
  }

  /** Bins at rest, and those that never rest for many times as long. The oldest first. */
  private List<Long> due(Connection connection, Relation relation) throws SQLException {
    long quiet = rest.toMillis() * (relation == Relation.FLOW_HOUR ? HOUR_RESTS : 1);
    String ago = "clock_timestamp() - interval '1 millisecond' * ";
    return new Sql()
        .add("SELECT bin FROM " + options.in("flow_dirty") + " WHERE relation = ")
        .bind(relation.table())
        .add(" GROUP BY bin HAVING max(at) <= " + ago)
        .bind(quiet)
        .add(" OR min(at) <= " + ago)
        .bind(60_000 + 20 * quiet)
        .add(" ORDER BY bin LIMIT " + BATCH)
        .list(connection, row -> Sql.millis(row, 1));
  }

  private void sumUp(Connection connection, Relation relation, long bin) throws SQLException {
    new Sql()
        .add("DELETE FROM " + options.in("flow_dirty") + " WHERE relation = ")
        .bind(relation.table())
        .add(" AND bin = ")
        .time(bin)
        .run(connection);
    if (isBeyondFlows(connection, bin)) {
      return;
    }
    new Sql().add(WORK_MEMORY).run(connection);
    new Sql().add(ONE_CORE).run(connection);
    new Sql()
        .add("DELETE FROM " + options.in(relation.table()) + " WHERE " + Dimension.any())
        .add(" AND bin = ")
        .time(bin)
        .run(connection);
    if (relation == Relation.FLOW_HOUR) {
      new HourSums(options, bin).store(connection);
      return;
    }
    new MinuteSums(options, bin).store(connection);
    long hour = Relation.FLOW_HOUR.bin().toMillis();
    new Sql()
        .add("INSERT INTO " + options.in("flow_dirty") + " (relation, bin) VALUES ('flow_hour', ")
        .time(Math.floorDiv(bin, hour) * hour)
        .add(")")
        .run(connection);
  }

  /** Where other flows of the same time were dropped already, what was summed up of them stays. */
  private boolean isBeyondFlows(Connection connection, long bin) throws SQLException {
    return new Sql()
            .add(
                "SELECT 1 FROM "
                    + options.in("flow_kept")
                    + " WHERE relation = 'flow' AND since > ")
            .time(bin)
            .list(connection, row -> true)
            .size()
        > 0;
  }
}
