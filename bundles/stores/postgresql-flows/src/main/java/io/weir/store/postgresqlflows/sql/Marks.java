package io.weir.store.postgresqlflows.sql;

import io.weir.api.flow.FlowBatch;
import io.weir.api.flow.FlowField;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Map;
import java.util.NavigableSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What a transaction of rows leaves beside them: which minutes it touched, and how many rows each
 * partition got.
 */
final class Marks {

  private static final long MINUTE = Relation.FLOW_MINUTE.bin().toMillis();

  private final Options options;
  private final NavigableSet<Long> minutes = new TreeSet<>();
  private final Map<Long, Count> counts = new TreeMap<>();

  private static final class Count {
    private long rows;
    private long oldest = Long.MAX_VALUE;
    private long newest = Long.MIN_VALUE;
  }

  Marks(Options options) {
    this.options = options;
  }

  /** Rows of a batch, all in one partition. */
  void add(FlowBatch batch, int first, int end, Partition partition) {
    Count count = counts.computeIfAbsent(partition.starts(), start -> new Count());
    count.rows += end - first;
    long last = Long.MIN_VALUE;
    for (int row = first; row < end; row++) {
      long time = batch.number(FlowField.COLLECTION_TIME, row);
      count.oldest = Math.min(count.oldest, time);
      count.newest = Math.max(count.newest, time);
      long minute = Math.floorDiv(time, MINUTE);
      if (minute != last) {
        minutes.add(minute);
        last = minute;
      }
    }
  }

  /** Writes them, partitions in the order of time, so that two writers never wait in a ring. */
  void write(Connection connection) throws SQLException {
    String mark =
        "INSERT INTO " + options.in("flow_dirty") + " (relation, bin) VALUES ('flow_minute', ?)";
    try (PreparedStatement statement = connection.prepareStatement(mark)) {
      for (long minute : minutes) {
        statement.setObject(1, Sql.instant(minute * MINUTE));
        statement.addBatch();
      }
      statement.executeBatch();
    }
    String count =
        "UPDATE "
            + options.in("flow_partition")
            + " SET row_count = row_count + ?, oldest = least(oldest, ?),"
            + " newest = greatest(newest, ?) WHERE relation = 'flow' AND starts = ?";
    try (PreparedStatement statement = connection.prepareStatement(count)) {
      for (Map.Entry<Long, Count> each : counts.entrySet()) {
        statement.setLong(1, each.getValue().rows);
        statement.setObject(2, Sql.instant(each.getValue().oldest));
        statement.setObject(3, Sql.instant(each.getValue().newest));
        statement.setObject(4, Sql.instant(each.getKey()));
        statement.addBatch();
      }
      statement.executeBatch();
    }
  }
}
