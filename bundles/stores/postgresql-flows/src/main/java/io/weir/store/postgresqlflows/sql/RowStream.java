package io.weir.store.postgresqlflows.sql;

import io.weir.api.flow.FlowBatch;
import io.weir.api.flow.FlowField;
import io.weir.store.postgresqlflows.wire.CopyEncoder;
import io.weir.store.postgresqlflows.wire.SqlColumn;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

/**
 * The rows of one transaction, as few COPY commands as will do: another begins where a batch has a
 * column that none before had, or a partition came.
 */
final class RowStream {

  private final Connection connection;
  private final String table;
  private final Set<FlowField> columns;
  private Optional<CopyIn> copy = Optional.empty();
  private CopyEncoder encoder;

  /**
   * @param columns of earlier transactions; those of this one are added
   */
  RowStream(Connection connection, String table, Set<FlowField> columns) {
    this.connection = connection;
    this.table = table;
    this.columns = columns;
    this.encoder = new CopyEncoder(List.of(FlowField.COLLECTION_TIME));
  }

  void write(FlowBatch batch) throws SQLException {
    Set<FlowField> fields = batch.size() == 0 ? EnumSet.noneOf(FlowField.class) : batch.fields();
    if (copy.isEmpty() || !columns.containsAll(fields)) {
      end();
      columns.addAll(fields);
      begin();
    }
    encoder.begin(batch);
    int row = 0;
    while (row < batch.size()) {
      row = encoder.rows(row, batch.size());
      send();
    }
  }

  private void begin() throws SQLException {
    List<FlowField> listed = SqlColumn.all().stream().filter(columns::contains).toList();
    String command =
        "COPY " + table + " (" + Dimension.columns(listed) + ") FROM STDIN (FORMAT binary)";
    copy = Optional.of(connection.unwrap(PGConnection.class).getCopyAPI().copyIn(command));
    encoder = new CopyEncoder(listed);
    encoder.header();
    send();
  }

  private void send() throws SQLException {
    copy.orElseThrow().writeToCopy(encoder.octets(), 0, encoder.length());
  }

  /** Ends the COPY at hand: its rows are in the transaction. */
  void end() throws SQLException {
    if (copy.isPresent()) {
      encoder.trailer();
      send();
      copy.get().endCopy();
      copy = Optional.empty();
    }
  }
}
