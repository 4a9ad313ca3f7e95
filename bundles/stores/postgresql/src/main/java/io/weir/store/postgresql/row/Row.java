package io.weir.store.postgresql.row;

import io.weir.api.inventory.InventoryEntry;
import javax.persistence.Column;
import javax.persistence.Id;
import javax.persistence.MappedSuperclass;

/** A row that keeps an entry. */
@MappedSuperclass
public abstract class Row {

  @Id
  @Column(name = "entry_key")
  String key;

  Row() {}

  Row(InventoryEntry entry) {
    key = entry.key();
  }

  /** The entry that the row keeps. */
  public abstract InventoryEntry entry();
}
