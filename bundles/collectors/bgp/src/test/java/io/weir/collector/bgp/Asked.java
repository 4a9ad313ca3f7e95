package io.weir.collector.bgp;

import io.weir.api.snmp.Oid;
import io.weir.api.snmp.SnmpAgent;
import io.weir.api.snmp.SnmpException;
import io.weir.api.snmp.SnmpTable;
import io.weir.api.snmp.VarBind;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** An agent that has what it is given, and remembers what it was asked for. */
final class Asked implements SnmpAgent {

  final List<VarBind> has = new ArrayList<>();
  final List<Oid> asked = new ArrayList<>();
  boolean away;

  @Override
  public CompletionStage<List<VarBind>> get(List<Oid> instances) {
    throw new UnsupportedOperationException("tables alone are asked for");
  }

  @Override
  public CompletionStage<SnmpTable> table(List<Oid> columns) {
    asked.addAll(columns);
    return away
        ? CompletableFuture.failedFuture(new SnmpException(SnmpException.Reason.TIMEOUT, "away"))
        : CompletableFuture.completedStage(SnmpTable.of(columns, has));
  }
}
