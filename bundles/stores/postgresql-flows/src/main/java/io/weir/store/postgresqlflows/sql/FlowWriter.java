package io.weir.store.postgresqlflows.sql;

import io.weir.api.flow.FlowBatch;
import io.weir.api.flow.FlowField;
import io.weir.api.store.StoreException;
import io.weir.api.store.StoreException.Kind;
import io.weir.store.postgresqlflows.wire.StoredTime;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;

/**
 * Brings batches into the table, each once. Rows go over one connection as they come; what was not
 * committed is kept, and sent again over the next connection when one breaks. With every commit a
 * number of this writer's own is stored, by which a COMMIT that nobody answered is found out.
 *
 * <p>For one thread; {@link #close} from another waits for it.
 */
public final class FlowWriter implements AutoCloseable {

  private final Server server;
  private final Options options;
  private final Positions positions;
  private final Partitions partitions;
  private final Watchdog watchdog;
  private final String self = "writer:" + UUID.randomUUID();
  private final Set<FlowField> columns = EnumSet.of(FlowField.COLLECTION_TIME);
  private final List<FlowBatch> pending = new ArrayList<>();
  private Optional<Note> note = Optional.empty();
  private Optional<Connection> connection = Optional.empty();
  private Optional<RowStream> rows = Optional.empty();
  private Marks marks;
  private long commits;
  private boolean unanswered;

  private record Note(String log, long number) {}

  public FlowWriter(Server server) {
    this.server = server;
    this.options = server.options();
    this.positions = new Positions(options);
    this.partitions = new Partitions(options, Relation.FLOW);
    this.watchdog = new Watchdog(options.timeout());
    this.marks = new Marks(options);
  }

  /** As {@link io.weir.api.flow.FlowStore#append}. */
  public synchronized void append(FlowBatch batch) throws StoreException {
    if (batch.size() == 0) {
      return;
    }
    check(batch.number(FlowField.COLLECTION_TIME, 0));
    check(batch.number(FlowField.COLLECTION_TIME, batch.size() - 1));
    attempt(() -> write(batch));
    pending.add(batch);
  }

  private static void check(long millis) throws StoreException {
    if (!StoredTime.holds(millis)) {
      throw new StoreException(
          Kind.REJECTED,
          "wanted a collection time from year 1 to year 9999, got " + millis + " ms since 1970");
    }
  }

  /** As {@link io.weir.api.flow.ResumableFlowStore#reached}. */
  public synchronized void reached(String log, long number) {
    note = Optional.of(new Note(log, number));
  }

  /** As {@link io.weir.api.flow.FlowStore#commit}. */
  public synchronized void commit() throws StoreException {
    if (pending.isEmpty() && note.isEmpty()) {
      return;
    }
    attempt(this::finish);
  }

  /** As {@link io.weir.api.flow.ResumableFlowStore#committed}. */
  public synchronized OptionalLong committed(String log) throws StoreException {
    OptionalLong[] number = {OptionalLong.empty()};
    attempt(
        () -> {
          if (rows.isPresent()) {
            rows.get().end();
          }
          number[0] = positions.settled(connection.orElseThrow(), log);
        });
    return number[0];
  }

  private void attempt(Watchdog.Work work) throws StoreException {
    try {
      if (connection.isEmpty()) {
        connection = Optional.of(server.connect(options.timeout()));
      }
      watchdog.over(
          connection.get(),
          () -> {
            if (unanswered) {
              settle();
            }
            work.run();
          });
    } catch (SQLException e) {
      disconnect();
      partitions.forget();
      throw Refusal.of(options.place(), e);
    } catch (RuntimeException e) {
      disconnect();
      throw e;
    }
  }

  /** Finds out whether the last COMMIT took effect. */
  private void settle() throws SQLException {
    OptionalLong stored = positions.settled(connection.orElseThrow(), self);
    if (stored.isPresent() && stored.getAsLong() == commits + 1) {
      committed();
    }
    unanswered = false;
  }

  private void committed() {
    commits++;
    pending.clear();
    note = Optional.empty();
    rows = Optional.empty();
    marks = new Marks(options);
    unanswered = false;
  }

  private void write(FlowBatch batch) throws SQLException {
    open();
    send(batch);
  }

  /** Begins a transaction, if there is none, with what an earlier one could not commit. */
  private void open() throws SQLException {
    if (rows.isPresent()) {
      return;
    }
    Connection now = connection.orElseThrow();
    now.setAutoCommit(false);
    marks = new Marks(options);
    rows = Optional.of(new RowStream(now, options.in("flow"), columns));
    for (FlowBatch batch : pending) {
      send(batch);
    }
  }

  private void send(FlowBatch batch) throws SQLException {
    int first = 0;
    while (first < batch.size()) {
      Partition partition = partition(batch.number(FlowField.COLLECTION_TIME, first));
      int end = first + 1;
      while (end < batch.size() && partition.holds(batch.number(FlowField.COLLECTION_TIME, end))) {
        end++;
      }
      marks.add(batch, first, end, partition);
      first = end;
    }
    rows.orElseThrow().write(batch);
  }

  /** A COPY knows the partitions that were there when it began. */
  private Partition partition(long millis) throws SQLException {
    Optional<Partition> known = partitions.known(millis);
    if (known.isPresent()) {
      return known.get();
    }
    rows.orElseThrow().end();
    try (Connection other = server.connect(options.timeout())) {
      return partitions.ensure(other, millis);
    } catch (StoreException e) {
      throw new SQLException(e.getMessage(), e);
    }
  }

  private void finish() throws SQLException {
    if (pending.isEmpty() && note.isEmpty()) {
      return;
    }
    open();
    Connection now = connection.orElseThrow();
    rows.orElseThrow().end();
    marks.write(now);
    if (note.isPresent()) {
      positions.write(now, note.get().log(), note.get().number());
    }
    positions.write(now, self, commits + 1);
    unanswered = true;
    now.commit();
    committed();
    now.setAutoCommit(true);
  }

  private void disconnect() {
    rows = Optional.empty();
    Optional<Connection> broken = connection;
    connection = Optional.empty();
    if (broken.isPresent()) {
      try {
        broken.get().abort(Runnable::run);
      } catch (SQLException ignored) {
        // It is broken already; the server ends its transaction when it sees so.
      }
    }
  }

  /** Lets the connection go; what was not committed is lost to this writer. */
  @Override
  public synchronized void close() {
    try {
      if (connection.isPresent() && !unanswered && pending.isEmpty()) {
        watchdog.over(connection.get(), () -> positions.forget(connection.orElseThrow(), self));
      }
    } catch (SQLException ignored) {
      // A row that tells of this writer stays until upkeep clears it away.
    }
    disconnect();
    watchdog.close();
  }
}
