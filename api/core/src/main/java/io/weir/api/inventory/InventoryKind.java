package io.weir.api.inventory;

/** The kinds of entries, each after those that it refers to. */
public enum InventoryKind {
  DEVICE(Device.class),
  INTERFACE(NetworkInterface.class),
  LINK(Link.class),
  NEIGHBOUR(Neighbour.class),
  EXPORTER(Exporter.class),
  SUMMARY(InterfaceSummary.class),
  BASELINE(Baseline.class),
  HISTORY(HistoryEntry.class),
  AUDIT(AuditEntry.class);

  private final Class<? extends InventoryEntry> type;

  InventoryKind(Class<? extends InventoryEntry> type) {
    this.type = type;
  }

  public Class<? extends InventoryEntry> type() {
    return type;
  }

  /** Whether it only grows, until what is oldest is forgotten. */
  public boolean isGrowing() {
    return this == HISTORY || this == AUDIT;
  }

  /** Whether changes of this kind are audited: not what grows, is heard, or is measured. */
  public boolean isAudited() {
    return !isGrowing() && this != NEIGHBOUR && this != SUMMARY;
  }

  public static InventoryKind of(InventoryEntry entry) {
    return of(entry.getClass());
  }

  public static InventoryKind of(Class<? extends InventoryEntry> type) {
    for (InventoryKind kind : values()) {
      if (kind.type == type) {
        return kind;
      }
    }
    throw new IllegalArgumentException("wanted a kind of entry, got " + type.getName());
  }
}
