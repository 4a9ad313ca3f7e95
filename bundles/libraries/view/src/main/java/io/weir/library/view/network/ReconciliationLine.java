package io.weir.library.view.network;

import io.weir.api.net.Address;
import io.weir.api.reconciliation.Row;
import java.time.Instant;
import java.util.Optional;

/**
 * One direction of one interface: flows against its counter.
 *
 * @param interfaceId as {@link InterfaceRef} writes it; none if the inventory has no interface of
 *     that ifIndex
 * @param flowOctets by flows, between {@code from} and {@code to}
 * @param snmpOctets by the interface's counter
 * @param error by how much the ratio may be off 1 in 95 of 100 cases, though all is right
 */
public record ReconciliationLine(
    Address exporter,
    String device,
    Optional<String> interfaceId,
    long ifIndex,
    String name,
    Row.Direction direction,
    Instant from,
    Instant to,
    double flowOctets,
    Optional<Double> snmpOctets,
    Optional<Double> ratio,
    double error,
    Row.Verdict verdict,
    String diagnosis) {

  static ReconciliationLine of(Row row) {
    return new ReconciliationLine(
        row.exporter(),
        row.deviceId(),
        row.interfaceId().map(id -> new InterfaceRef(row.deviceId(), id).toString()),
        row.ifIndex(),
        row.name(),
        row.direction(),
        row.from(),
        row.to(),
        row.flowOctets(),
        row.snmpOctets(),
        row.ratio(),
        row.error(),
        row.verdict(),
        row.diagnosis());
  }
}
