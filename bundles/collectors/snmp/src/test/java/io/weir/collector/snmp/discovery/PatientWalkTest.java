package io.weir.collector.snmp.discovery;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.weir.api.snmp.Oid;
import io.weir.api.snmp.SnmpAgent;
import io.weir.api.snmp.SnmpException;
import io.weir.api.snmp.SnmpException.Reason;
import io.weir.api.snmp.SnmpSyntax;
import io.weir.api.snmp.SnmpTable;
import io.weir.api.snmp.SnmpValue;
import io.weir.api.snmp.VarBind;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PatientWalkTest {

  private static final Oid NAME = Oid.parse("1.3.1");
  private static final Oid SPEED = Oid.parse("1.3.2");
  private static final Oid BAD = Oid.parse("1.3.3");

  /** Fails where it is asked for one of some columns; all others have a row 7. */
  private record Partly(Set<Oid> bad, Reason reason) implements SnmpAgent {

    @Override
    public CompletionStage<List<VarBind>> get(List<Oid> instances) {
      throw new UnsupportedOperationException();
    }

    @Override
    public CompletionStage<SnmpTable> table(List<Oid> columns) {
      if (columns.stream().anyMatch(bad::contains)) {
        return CompletableFuture.failedFuture(new SnmpException(reason, "astray"));
      }
      SnmpValue value = new SnmpValue.Numeric(SnmpSyntax.INTEGER32, 1);
      List<VarBind> cells =
          columns.stream().map(column -> new VarBind(column.append(7), value)).toList();
      return CompletableFuture.completedFuture(SnmpTable.of(columns, cells));
    }
  }

  private static CompletableFuture<SnmpTable> walk(Reason reason, Oid... bad) {
    return PatientWalk.table(new Partly(Set.of(bad), reason), List.of(NAME, BAD, SPEED))
        .toCompletableFuture();
  }

  @Test
  void aColumnThatCannotBeWalkedIsAHole() {
    SnmpTable table = walk(Reason.ENDLESS_WALK, BAD).join();
    assertTrue(table.cell(Oid.of(7), NAME).isPresent() && table.cell(Oid.of(7), SPEED).isPresent());
    assertTrue(table.cell(Oid.of(7), BAD).isEmpty());
    assertEquals(1, table.indexes().size());
  }

  @Test
  void whereNoColumnCanBeWalkedThereIsNoTable() {
    assertTrue(walk(Reason.ERROR_STATUS, BAD, NAME, SPEED).isCompletedExceptionally());
  }

  @ParameterizedTest
  @EnumSource(
      mode = EnumSource.Mode.EXCLUDE,
      names = {"ENDLESS_WALK", "ERROR_STATUS"})
  void whoDoesNotAnswerIsNotAskedForLess(Reason reason) {
    assertTrue(walk(reason, BAD).isCompletedExceptionally());
  }
}
