package io.weir.collector.snmp.discovery;

import io.weir.api.snmp.Oid;
import io.weir.api.snmp.SnmpAgent;
import io.weir.api.snmp.SnmpException;
import io.weir.api.snmp.SnmpException.Reason;
import io.weir.api.snmp.SnmpTable;
import io.weir.api.snmp.VarBind;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;

/**
 * Walks a table; where an agent goes astray in one of its columns, each column for itself, and what
 * can be walked is the table. What fails is counted where it is asked for.
 */
final class PatientWalk {

  /** Agents that answer, but not to be followed; others would not answer better to less. */
  private static final Set<Reason> ASTRAY = Set.of(Reason.ENDLESS_WALK, Reason.ERROR_STATUS);

  /** Of all columns together; a table of more than that is not put together. */
  private static final int MOST_CELLS = 500_000;

  private final SnmpAgent agent;
  private final List<Oid> columns;
  private final List<VarBind> cells = new ArrayList<>();

  private PatientWalk(SnmpAgent agent, List<Oid> columns) {
    this.agent = agent;
    this.columns = columns;
  }

  /**
   * Walks.
   *
   * @return exceptionally if not even one column has anything that can be walked
   */
  static CompletionStage<SnmpTable> table(SnmpAgent agent, List<Oid> columns) {
    return agent
        .table(columns)
        .exceptionallyCompose(
            failure ->
                isAstray(failure) && columns.size() > 1
                    ? new PatientWalk(agent, columns).byColumn(failure)
                    : CompletableFuture.failedFuture(failure));
  }

  private static boolean isAstray(Throwable failure) {
    Throwable cause =
        failure instanceof CompletionException && failure.getCause() != null
            ? failure.getCause()
            : failure;
    return cause instanceof SnmpException error && ASTRAY.contains(error.reason());
  }

  private CompletionStage<SnmpTable> byColumn(Throwable failure) {
    CompletionStage<?> chain = CompletableFuture.completedFuture(columns);
    for (Oid column : columns) {
      chain = chain.thenCompose(before -> one(column));
    }
    return chain.thenCompose(
        done ->
            cells.isEmpty()
                ? CompletableFuture.failedFuture(failure)
                : CompletableFuture.completedFuture(SnmpTable.of(columns, cells)));
  }

  private CompletionStage<?> one(Oid column) {
    return cells.size() > MOST_CELLS
        ? CompletableFuture.completedFuture(column)
        : agent.table(List.of(column)).handle((table, failure) -> keep(column, table, failure));
  }

  private Oid keep(Oid column, SnmpTable table, Throwable failure) {
    if (failure == null) {
      for (Oid index : table.indexes()) {
        table
            .cell(index, column)
            .ifPresent(value -> cells.add(new VarBind(column.append(index), value)));
      }
    }
    return column;
  }
}
