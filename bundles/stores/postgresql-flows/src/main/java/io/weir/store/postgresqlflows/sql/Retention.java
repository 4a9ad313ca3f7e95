package io.weir.store.postgresqlflows.sql;

import io.weir.api.store.StoreException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * Makes partitions ahead of time, and drops those that are too old or too many, in a way that no
 * writer waits for: a partition is detached CONCURRENTLY first (PostgreSQL 14), and dropped when it
 * is a table by itself. Before that version both wait at most a moment for their lock, and are
 * tried again. For one thread.
 */
public final class Retention {

  private static final int AHEAD = 2;
  private static final int CONCURRENTLY_SINCE = 14;

  /** Nobody waits behind a DETACH CONCURRENTLY that waits for transactions to end. */
  private static final int PATIENT_MILLIS = 5000;

  /** Writers wait behind any other one. */
  private static final int HURRIED_MILLIS = 50;

  private static final Duration STATEMENT = Duration.ofSeconds(20);

  private final Server server;
  private final Options options;
  private final Clock clock;

  /**
   * A partition that may go.
   *
   * @param bytes what it takes with its indexes
   */
  private record Candidate(Partition partition, long bytes) {}

  public Retention(Server server, Clock clock) {
    this.server = server;
    this.options = server.options();
    this.clock = clock;
  }

  /** Makes the partitions of now and of what comes next. */
  public void makeAhead() throws StoreException {
    try (Connection connection = server.connect(STATEMENT)) {
      for (Relation relation : Relation.values()) {
        Partitions partitions = new Partitions(options, relation);
        long at = clock.millis();
        for (int i = 0; i <= AHEAD; i++) {
          at = partitions.ensure(connection, at).ends();
        }
      }
    } catch (SQLException e) {
      throw Refusal.of(options.place(), e);
    }
  }

  /** Has BRIN know what was written since, without waiting for the server's autovacuum. */
  public void summarize() throws StoreException {
    try (Connection connection = server.connect(STATEMENT)) {
      new Sql()
          .add("SELECT brin_summarize_new_values(i.indexrelid) FROM pg_index i")
          .add(" JOIN pg_class c ON c.oid = i.indexrelid JOIN pg_am a ON a.oid = c.relam")
          .add(" JOIN pg_inherits h ON h.inhrelid = i.indrelid")
          .add(" WHERE a.amname = 'brin' AND h.inhparent = ")
          .bind(options.in("flow"))
          .add("::regclass")
          .list(connection, row -> row.getInt(1));
    } catch (SQLException e) {
      throw Refusal.of(options.place(), e);
    }
  }

  /**
   * Drops what is due, as far as locks can be had.
   *
   * @return how many partitions went
   */
  public int drop() throws StoreException {
    try (Connection connection = server.connect(STATEMENT)) {
      int patience = detachesConcurrently(connection) ? PATIENT_MILLIS : HURRIED_MILLIS;
      new Sql().add("SET lock_timeout = " + patience).run(connection);
      int dropped = 0;
      for (Relation relation : Relation.values()) {
        for (Partition each : due(connection, relation)) {
          drop(connection, relation, each);
          dropped++;
        }
      }
      clearPositions(connection);
      return dropped;
    } catch (SQLException e) {
      throw Refusal.of(options.place(), e);
    }
  }

  private static boolean detachesConcurrently(Connection connection) throws SQLException {
    return connection.getMetaData().getDatabaseMajorVersion() >= CONCURRENTLY_SINCE;
  }

  private List<Partition> due(Connection connection, Relation relation) throws SQLException {
    long oldest = clock.millis() - relation.retention(options).toMillis();
    List<Candidate> all = candidates(connection, relation);
    long bytes = all.stream().mapToLong(Candidate::bytes).sum();
    long most = relation == Relation.FLOW ? options.maxBytes() : Long.MAX_VALUE;
    List<Partition> due = new ArrayList<>();
    for (Candidate each : all) {
      boolean tooMuch = bytes > most && each.bytes() > 0 && due.size() + 1 < all.size();
      if (each.partition().ends() <= oldest || tooMuch) {
        due.add(each.partition());
        bytes -= each.bytes();
      }
    }
    return due;
  }

  /** All partitions, the oldest first. */
  private List<Candidate> candidates(Connection connection, Relation relation) throws SQLException {
    String place = "format('%I.%I', " + quoted(options.schema()) + ", name)";
    return new Sql()
        .add("SELECT name, starts, ends, coalesce(pg_total_relation_size(to_regclass(" + place)
        .add(")), 0) FROM " + options.in("flow_partition") + " WHERE relation = ")
        .bind(relation.table())
        .add(" ORDER BY starts")
        .list(
            connection,
            row ->
                new Candidate(
                    new Partition(row.getString(1), Sql.millis(row, 2), Sql.millis(row, 3)),
                    row.getLong(4)));
  }

  private static String quoted(String schema) {
    return '\'' + schema + '\'';
  }

  /** Each step can be the last one before a crash: the next run goes on from there. */
  private void drop(Connection connection, Relation relation, Partition partition)
      throws SQLException {
    new Sql()
        .add("INSERT INTO " + options.in("flow_kept") + " AS kept VALUES (")
        .bind(relation.table())
        .add(", ")
        .time(partition.ends())
        .add(") ON CONFLICT (relation) DO UPDATE SET since = greatest(kept.since, excluded.since)")
        .run(connection);
    String table = options.in('"' + partition.name() + '"');
    detach(connection, options.in(relation.table()), table);
    new Sql().add("DROP TABLE IF EXISTS " + table).run(connection);
    new Sql()
        .add("DELETE FROM " + options.in("flow_partition") + " WHERE relation = ")
        .bind(relation.table())
        .add(" AND starts = ")
        .time(partition.starts())
        .run(connection);
  }

  private static void detach(Connection connection, String parent, String table)
      throws SQLException {
    boolean concurrently = connection.getMetaData().getDatabaseMajorVersion() >= CONCURRENTLY_SINCE;
    String pending = concurrently ? "inhdetachpending" : "FALSE";
    List<Boolean> attached =
        new Sql()
            .add("SELECT " + pending + " FROM pg_inherits WHERE inhrelid = to_regclass(")
            .bind(table)
            .add(")")
            .list(connection, row -> row.getBoolean(1));
    if (attached.isEmpty()) {
      return;
    }
    String way = attached.get(0) ? " FINALIZE" : concurrently ? " CONCURRENTLY" : "";
    new Sql().add("ALTER TABLE " + parent + " DETACH PARTITION " + table + way).run(connection);
  }

  /** Writers that ended without a word a month ago. */
  private void clearPositions(Connection connection) throws SQLException {
    new Sql()
        .add("DELETE FROM " + options.in("flow_position") + " WHERE log LIKE 'writer:%'")
        .add(" AND at < now() - interval '30 days'")
        .run(connection);
  }
}
