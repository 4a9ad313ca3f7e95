package io.weir.interfaces.rest;

import static io.weir.tck.InventorySamples.CORE;
import static io.weir.tck.InventorySamples.EDGE;
import static io.weir.tck.InventorySamples.NOON;

import io.weir.api.reconciliation.FlowReconciliation;
import io.weir.api.reconciliation.Reconciliation;
import io.weir.api.reconciliation.Row;
import java.util.List;
import java.util.Optional;

/** Three directions of two interfaces, and an exporter that nobody knows. */
final class FixedReconciliation implements FlowReconciliation {

  @Override
  public Reconciliation latest() {
    return new Reconciliation(
        NOON,
        List.of(
            row(7, Optional.of("ge-0-0-1"), Row.Direction.IN, Row.Verdict.AGREES),
            row(7, Optional.of("ge-0-0-1"), Row.Direction.OUT, Row.Verdict.NO_FLOWS),
            row(99, Optional.empty(), Row.Direction.IN, Row.Verdict.NO_COUNTER)),
        List.of(CORE.address()));
  }

  @Override
  public Reconciliation refresh() {
    throw new UnsupportedOperationException("reading compares nothing");
  }

  private static Row row(
      long ifIndex, Optional<String> id, Row.Direction direction, Row.Verdict verdict) {
    return new Row(
        EDGE.address(),
        EDGE.id(),
        id,
        ifIndex,
        id.orElse(""),
        direction,
        NOON.minusSeconds(3600),
        NOON,
        1e9,
        id.map(any -> 1e9),
        id.map(any -> 1.0),
        0.02,
        verdict,
        "what it means");
  }
}
