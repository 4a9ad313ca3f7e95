package io.weir.api.reconciliation;

import io.weir.api.net.Address;
import java.time.Instant;
import java.util.List;

/**
 * All interfaces of all exporters at one time.
 *
 * @param time when it was made; {@link Instant#EPOCH} if it never was
 * @param rows by exporter, ifIndex and direction; interfaces without any traffic are left out
 * @param unknownExporters that send flows, but are no device of the inventory
 */
public record Reconciliation(Instant time, List<Row> rows, List<Address> unknownExporters) {

  /** Before the first. */
  public static final Reconciliation EMPTY =
      new Reconciliation(Instant.EPOCH, List.of(), List.of());

  public Reconciliation {
    rows = List.copyOf(rows);
    unknownExporters = List.copyOf(unknownExporters);
  }
}
