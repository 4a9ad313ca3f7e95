package io.weir.store.postgresql;

import io.weir.api.inventory.AuditEntry;
import io.weir.api.inventory.EntryFields;
import io.weir.api.inventory.InventoryEntry;
import io.weir.api.inventory.InventoryKind;
import io.weir.store.postgresql.row.AuditRow;
import io.weir.store.postgresql.row.Row;
import io.weir.store.postgresql.row.Rows;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import javax.persistence.EntityManager;

/** The changes of one transaction by one actor, each audited in it. */
final class Changes {

  private static final int CHUNK = 500;

  private final EntityManager manager;
  private final String actor;
  private final AuditIds ids;

  Changes(EntityManager manager, String actor) {
    this.manager = manager;
    this.actor = actor;
    this.ids = new AuditIds(manager);
  }

  void putAll(Iterator<? extends InventoryEntry> entries) {
    while (entries.hasNext()) {
      List<InventoryEntry> chunk = new ArrayList<>();
      while (entries.hasNext() && chunk.size() < CHUNK) {
        chunk.add(entries.next());
      }
      ids.expect(chunk.size());
      Map<InventoryKind, Map<String, InventoryEntry>> present = present(chunk);
      chunk.forEach(entry -> put(entry, present));
      manager.flush();
      manager.clear();
    }
  }

  /** What is there of the entries; their rows are managed from now on. */
  private Map<InventoryKind, Map<String, InventoryEntry>> present(List<InventoryEntry> chunk) {
    Map<InventoryKind, Map<String, InventoryEntry>> present = new EnumMap<>(InventoryKind.class);
    chunk.stream()
        .collect(Collectors.groupingBy(InventoryKind::of))
        .forEach((kind, entries) -> present.put(kind, present(kind, entries)));
    return present;
  }

  private Map<String, InventoryEntry> present(InventoryKind kind, List<InventoryEntry> entries) {
    Class<? extends Row> entity = Rows.entity(kind);
    return manager
        .createQuery(
            "select r from " + entity.getSimpleName() + " r where r.key in (:keys)", entity)
        .setParameter("keys", entries.stream().map(InventoryEntry::key).distinct().toList())
        .getResultStream()
        .map(Row::entry)
        .collect(Collectors.toMap(InventoryEntry::key, Function.identity()));
  }

  private void put(InventoryEntry entry, Map<InventoryKind, Map<String, InventoryEntry>> present) {
    InventoryKind kind = InventoryKind.of(entry);
    Optional<InventoryEntry> before =
        Optional.ofNullable(present.get(kind).put(entry.key(), entry));
    if (before.equals(Optional.of(entry))) {
      return;
    }
    if (before.isPresent()) {
      manager.merge(Rows.of(entry));
    } else {
      manager.persist(Rows.of(entry));
    }
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
    manager.persist(
        new AuditRow(
            new AuditEntry(
                Instant.now(),
                ids.next(),
                actor,
                kind,
                key,
                before.map(EntryFields::line),
                after.map(EntryFields::line))));
  }
}
