package io.weir.store.postgresql;

import io.weir.api.inventory.AuditEntry;
import io.weir.api.inventory.EntryFields;
import io.weir.api.inventory.InventoryEntry;
import io.weir.api.inventory.InventoryKind;
import io.weir.store.postgresql.row.AuditRow;
import io.weir.store.postgresql.row.Row;
import io.weir.store.postgresql.row.Rows;
import java.time.Instant;
import java.util.Iterator;
import java.util.Locale;
import java.util.Optional;
import javax.persistence.EntityManager;

/** The changes of one transaction by one actor, each audited in it. */
final class Changes {

  private static final int FLUSH_EVERY = 1_000;

  private final EntityManager manager;
  private final String actor;

  Changes(EntityManager manager, String actor) {
    this.manager = manager;
    this.actor = actor;
  }

  void putAll(Iterator<? extends InventoryEntry> entries) {
    for (int count = 1; entries.hasNext(); count++) {
      put(entries.next());
      if (count % FLUSH_EVERY == 0) {
        manager.flush();
        manager.clear();
      }
    }
  }

  private void put(InventoryEntry entry) {
    InventoryKind kind = InventoryKind.of(entry);
    Optional<InventoryEntry> before =
        Optional.<Row>ofNullable(manager.find(Rows.entity(kind), entry.key())).map(Row::entry);
    if (before.equals(Optional.of(entry))) {
      return;
    }
    manager.merge(Rows.of(entry));
    if (kind == InventoryKind.DEVICE && before.isEmpty()) {
      // What refers to it may come next, and rows are inserted in the order of their tables.
      manager.flush();
    }
    if (!before.map(InventoryEntry::lasting).equals(Optional.of(entry.lasting()))) {
      audit(kind, entry.key(), before, Optional.of(entry));
    }
  }

  void remove(InventoryKind kind, String key) {
    Row row = manager.find(Rows.entity(kind), key);
    if (row == null) {
      return;
    }
    if (kind == InventoryKind.DEVICE) {
      manager
          .createQuery("delete from SummaryRow r where r.deviceId = :device")
          .setParameter("device", key)
          .executeUpdate();
    }
    manager.remove(row);
    audit(kind, key, Optional.of(row.entry()), Optional.empty());
  }

  private void audit(
      InventoryKind kind,
      String key,
      Optional<InventoryEntry> before,
      Optional<InventoryEntry> after) {
    if (!kind.isAudited()) {
      return;
    }
    Number id = (Number) manager.createNativeQuery("select nextval('audit_id')").getSingleResult();
    manager.persist(
        new AuditRow(
            new AuditEntry(
                Instant.now(),
                String.format(Locale.ROOT, "%019d", id.longValue()),
                actor,
                kind,
                key,
                before.map(EntryFields::line),
                after.map(EntryFields::line))));
  }
}
