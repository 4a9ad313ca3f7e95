package io.weir.collector.mplste.model;

import io.weir.api.snmp.Oid;
import io.weir.api.snmp.SnmpTable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** mplsTunnelTable and mplsTunnelPerfTable of MPLS-TE-STD-MIB (RFC 3812). */
public final class TunnelTable {

  private static final Oid ENTRY = Oid.of(1, 3, 6, 1, 2, 1, 10, 166, 3, 2, 2, 1);
  private static final Oid PERFORMANCE = Oid.of(1, 3, 6, 1, 2, 1, 10, 166, 3, 2, 9, 1);

  private static final Oid NAME = ENTRY.append(5);
  private static final Oid ADMIN_STATUS = ENTRY.append(34);
  private static final Oid OPER_STATUS = ENTRY.append(35);
  private static final long STOPPED = 2;

  private static final List<String> STATUS =
      List.of("up", "down", "testing", "unknown", "dormant", "notPresent", "lowerLayerDown");

  private static final Map<Oid, String> FIGURES =
      Map.of(
          ENTRY.append(30), "weir_mpls_tunnel_path_changes_total",
          ENTRY.append(33), Tunnel.TRANSITIONS,
          PERFORMANCE.append(2), "weir_mpls_tunnel_packets_total",
          PERFORMANCE.append(3), "weir_mpls_tunnel_errors_total",
          PERFORMANCE.append(5), "weir_mpls_tunnel_bytes_total");

  /** What to ask for. */
  public static final List<Oid> COLUMNS =
      Stream.concat(Stream.of(NAME, ADMIN_STATUS, OPER_STATUS), FIGURES.keySet().stream().sorted())
          .toList();

  private TunnelTable() {}

  /** The tunnels of a table; rows without a state are left out. */
  public static List<Tunnel> read(SnmpTable table) {
    List<Tunnel> tunnels = new ArrayList<>();
    for (Oid index : table.indexes()) {
      Optional<String> status = table.number(index, OPER_STATUS).flatMap(TunnelTable::status);
      if (status.isPresent() && index.size() == Tunnel.PARTS) {
        tunnels.add(tunnel(table, index, status.get()));
      }
    }
    return tunnels;
  }

  private static Optional<String> status(long value) {
    return value >= 1 && value <= STATUS.size()
        ? Optional.of(STATUS.get((int) value - 1))
        : Optional.empty();
  }

  private static Tunnel tunnel(SnmpTable table, Oid index, String status) {
    Map<String, Long> numbers = new HashMap<>();
    FIGURES.forEach(
        (column, name) ->
            table.number(index, column).ifPresent(number -> numbers.put(name, number)));
    return new Tunnel(
        index,
        table.text(index, NAME).orElse("").replaceAll("\\p{Cntrl}+", " ").strip(),
        status,
        table.number(index, ADMIN_STATUS).orElse(0L) == STOPPED,
        numbers);
  }
}
