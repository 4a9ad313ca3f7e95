package io.weir.store.postgresql.row;

import io.weir.api.inventory.AuditEntry;
import io.weir.api.inventory.InventoryKind;
import java.time.Instant;
import java.util.Optional;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Table;

/** A row of the table {@code audit}. */
@Entity
@Table(name = "audit")
public class AuditRow extends Row {

  @Column(name = "time_millis")
  private long timeMillis;

  @Column(name = "id")
  private String id;

  @Column(name = "actor")
  private String actor;

  @Column(name = "kind")
  private String kind;

  @Column(name = "changed_key")
  private String changedKey;

  @Column(name = "value_before")
  private String before;

  @Column(name = "value_after")
  private String after;

  protected AuditRow() {}

  public AuditRow(AuditEntry entry) {
    super(entry);
    timeMillis = entry.time().toEpochMilli();
    id = entry.id();
    actor = entry.actor();
    kind = entry.kind().name();
    changedKey = entry.entryKey();
    before = entry.before().orElse(null);
    after = entry.after().orElse(null);
  }

  @Override
  public AuditEntry entry() {
    return new AuditEntry(
        Instant.ofEpochMilli(timeMillis),
        id,
        actor,
        InventoryKind.valueOf(kind),
        changedKey,
        Optional.ofNullable(before),
        Optional.ofNullable(after));
  }
}
