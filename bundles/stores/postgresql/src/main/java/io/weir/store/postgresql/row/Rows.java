package io.weir.store.postgresql.row;

import io.weir.api.inventory.AuditEntry;
import io.weir.api.inventory.Baseline;
import io.weir.api.inventory.Device;
import io.weir.api.inventory.Exporter;
import io.weir.api.inventory.HistoryEntry;
import io.weir.api.inventory.InterfaceSummary;
import io.weir.api.inventory.InventoryEntry;
import io.weir.api.inventory.InventoryKind;
import io.weir.api.inventory.Link;
import io.weir.api.inventory.Neighbour;
import io.weir.api.inventory.NetworkInterface;
import java.util.Map;

/** Which entity keeps which kind of entry. */
public final class Rows {

  private static final Map<InventoryKind, Class<? extends Row>> ENTITIES =
      Map.of(
          InventoryKind.DEVICE, DeviceRow.class,
          InventoryKind.INTERFACE, InterfaceRow.class,
          InventoryKind.LINK, LinkRow.class,
          InventoryKind.NEIGHBOUR, NeighbourRow.class,
          InventoryKind.EXPORTER, ExporterRow.class,
          InventoryKind.SUMMARY, SummaryRow.class,
          InventoryKind.BASELINE, BaselineRow.class,
          InventoryKind.HISTORY, HistoryRow.class,
          InventoryKind.AUDIT, AuditRow.class);

  private Rows() {}

  public static Class<? extends Row> entity(InventoryKind kind) {
    return ENTITIES.get(kind);
  }

  public static Row of(InventoryEntry entry) {
    return switch (InventoryKind.of(entry)) {
      case DEVICE -> new DeviceRow((Device) entry);
      case INTERFACE -> new InterfaceRow((NetworkInterface) entry);
      case LINK -> new LinkRow((Link) entry);
      case NEIGHBOUR -> new NeighbourRow((Neighbour) entry);
      case EXPORTER -> new ExporterRow((Exporter) entry);
      case SUMMARY -> new SummaryRow((InterfaceSummary) entry);
      case BASELINE -> new BaselineRow((Baseline) entry);
      case HISTORY -> new HistoryRow((HistoryEntry) entry);
      case AUDIT -> new AuditRow((AuditEntry) entry);
    };
  }
}
