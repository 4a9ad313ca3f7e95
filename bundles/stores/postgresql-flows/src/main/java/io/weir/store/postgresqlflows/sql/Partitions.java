package io.weir.store.postgresqlflows.sql;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The partitions of a relation: known, found or made. A new one is a table by itself that is
 * attached, which takes no lock that a writer would wait for. For one thread.
 */
final class Partitions {

  private static final DateTimeFormatter STAMP =
      DateTimeFormatter.ofPattern("yyyyMMdd't'HHmmss").withZone(ZoneOffset.UTC);
  private static final long LOCK = 0x7765_6972_7061_7274L;

  private final Options options;
  private final Relation relation;
  private final NavigableMap<Long, Partition> known = new TreeMap<>();

  Partitions(Options options, Relation relation) {
    this.options = options;
    this.relation = relation;
  }

  /** The one for a time, if it is known. */
  Optional<Partition> known(long millis) {
    return Optional.ofNullable(known.floorEntry(millis))
        .map(Map.Entry::getValue)
        .filter(each -> each.holds(millis));
  }

  void forget() {
    known.clear();
  }

  /** The one for a time, made if it is missing; in a transaction of its own. */
  Partition ensure(Connection connection, long millis) throws SQLException {
    Optional<Partition> there = known(millis);
    if (there.isPresent()) {
      return there.get();
    }
    there = registered(connection, millis);
    if (there.isPresent()) {
      known.put(there.get().starts(), there.get());
      return there.get();
    }
    connection.setAutoCommit(false);
    try {
      new Sql().add("SELECT pg_advisory_xact_lock(" + LOCK + ")").run(connection);
      Optional<Partition> registered = registered(connection, millis);
      Partition found =
          registered.isPresent() ? registered.get() : make(connection, bounds(connection, millis));
      connection.commit();
      known.put(found.starts(), found);
      return found;
    } catch (SQLException e) {
      connection.rollback();
      throw e;
    } finally {
      connection.setAutoCommit(true);
    }
  }

  private Optional<Partition> registered(Connection connection, long millis) throws SQLException {
    return registry()
        .add(" AND starts <= ")
        .time(millis)
        .add(" AND ends > ")
        .time(millis)
        .list(connection, Partitions::read)
        .stream()
        .findFirst();
  }

  private Sql registry() {
    return new Sql()
        .add("SELECT name, starts, ends FROM " + options.in("flow_partition"))
        .add(" WHERE relation = ")
        .bind(relation.table());
  }

  private static Partition read(java.sql.ResultSet row) throws SQLException {
    return new Partition(row.getString(1), Sql.millis(row, 2), Sql.millis(row, 3));
  }

  /** A whole length, cut off where partitions of another length begin or end. */
  private Partition bounds(Connection connection, long millis) throws SQLException {
    long length = relation.partition(options).toMillis();
    long starts = Math.floorDiv(millis, length) * length;
    long ends = starts + length;
    List<Partition> around =
        registry()
            .add(" AND ends > ")
            .time(starts)
            .add(" AND starts < ")
            .time(ends)
            .list(connection, Partitions::read);
    for (Partition each : around) {
      starts = each.ends() <= millis ? Math.max(starts, each.ends()) : starts;
      ends = each.starts() > millis ? Math.min(ends, each.starts()) : ends;
    }
    String stamp = STAMP.format(Instant.ofEpochMilli(starts)).replace('-', 'b').replace('+', 'a');
    return new Partition(relation.table() + "_p" + stamp, starts, ends);
  }

  private Partition make(Connection connection, Partition partition) throws SQLException {
    String table = options.in('"' + partition.name() + '"');
    String parent = options.in(relation.table());
    new Sql().add("CREATE TABLE " + table + " (LIKE " + parent + ")").run(connection);
    new Sql()
        .add("ALTER TABLE " + parent + " ATTACH PARTITION " + table + " FOR VALUES FROM ('")
        .add(Sql.instant(partition.starts()) + "') TO ('" + Sql.instant(partition.ends()) + "')")
        .run(connection);
    new Sql()
        .add("INSERT INTO " + options.in("flow_partition") + " (relation, name, starts, ends) ")
        .add("VALUES (")
        .bind(relation.table())
        .add(", ")
        .bind(partition.name())
        .add(", ")
        .time(partition.starts())
        .add(", ")
        .time(partition.ends())
        .add(")")
        .run(connection);
    return partition;
  }
}
