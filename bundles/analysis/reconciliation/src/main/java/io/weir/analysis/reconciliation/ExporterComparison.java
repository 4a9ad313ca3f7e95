package io.weir.analysis.reconciliation;

import io.weir.analysis.reconciliation.model.Diagnosis;
import io.weir.analysis.reconciliation.model.FlowSum;
import io.weir.analysis.reconciliation.model.Side;
import io.weir.api.inventory.Exporter;
import io.weir.api.inventory.NetworkInterface;
import io.weir.api.reconciliation.Row;
import io.weir.api.reconciliation.Row.Direction;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** The rows of one exporter that is a known device. */
final class ExporterComparison {

  /** Whose frames have 14 octets of header and 4 of check sequence (IEEE 802.3, 3.1.1). */
  private static final Set<String> ETHERNET =
      Set.of("ethernetCsmacd", "gigabitEthernet", "fastEther", "ieee8023adLag", "l2vlan");

  private static final double FRAME = 18;
  private static final String SFLOW = "sflow";

  private final Exporter exporter;
  private final String deviceId;
  private final Map<Long, NetworkInterface> interfaces;
  private final Counters counters;
  private final ExporterFlows flows;

  ExporterComparison(
      Exporter exporter,
      String deviceId,
      Map<Long, NetworkInterface> interfaces,
      Counters counters,
      ExporterFlows flows) {
    this.exporter = exporter;
    this.deviceId = deviceId;
    this.interfaces = interfaces;
    this.counters = counters;
    this.flows = flows;
  }

  /** By ifIndex and direction. */
  List<Row> rows(double lost, ObservationPoints points) {
    Set<Long> all = new TreeSet<>(interfaces.keySet());
    all.addAll(flows.ifIndexes());
    List<Row> rows = new ArrayList<>();
    for (long ifIndex : all) {
      for (Direction direction : Direction.values()) {
        Side side = side(ifIndex, direction);
        if (side.isBusy()) {
          rows.add(row(ifIndex, direction, side, lost, points));
        }
      }
    }
    return rows;
  }

  private Side side(long ifIndex, Direction direction) {
    Optional<NetworkInterface> port = Optional.ofNullable(interfaces.get(ifIndex));
    boolean packets = exporter.protocols().stream().noneMatch(each -> each.contains(SFLOW));
    boolean frames = port.filter(each -> ETHERNET.contains(each.ifType())).isPresent();
    FlowSum sum = flows.of(ifIndex, direction);
    return new Side(
        packets && frames ? sum.framed(FRAME) : sum,
        port.flatMap(each -> counters.of(each.id(), direction)),
        Math.max(1, exporter.samplingInterval()),
        counters.edges());
  }

  private Row row(
      long ifIndex, Direction direction, Side side, double lost, ObservationPoints points) {
    Side other = side(ifIndex, direction == Direction.IN ? Direction.OUT : Direction.IN);
    Optional<NetworkInterface> port = Optional.ofNullable(interfaces.get(ifIndex));
    Diagnosis diagnosis =
        Diagnosis.of(
            side, other, lost, () -> points.areTwo(exporter.address(), ifIndex, direction));
    return new Row(
        exporter.address(),
        deviceId,
        port.map(NetworkInterface::id),
        ifIndex,
        port.map(NetworkInterface::name).orElse(""),
        direction,
        counters.from(),
        counters.to(),
        side.flows().octets(),
        side.counted(),
        side.ratio(),
        side.error(),
        diagnosis.verdict(),
        diagnosis.text());
  }
}
