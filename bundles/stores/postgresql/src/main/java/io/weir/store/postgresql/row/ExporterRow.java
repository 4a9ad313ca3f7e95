package io.weir.store.postgresql.row;

import io.weir.api.inventory.Exporter;
import io.weir.api.inventory.InventoryEntry;
import io.weir.api.net.Address;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Table;

/** A row of the table {@code exporter}. */
@Entity
@Table(name = "exporter")
public class ExporterRow extends Row {

  @Column(name = "name")
  private String name;

  @Column(name = "first_seen")
  private long firstSeen;

  @Column(name = "last_seen")
  private long lastSeen;

  @Column(name = "protocols")
  private String protocols;

  @Column(name = "sampling_interval")
  private long samplingInterval;

  @Column(name = "device_id")
  private String deviceId;

  protected ExporterRow() {}

  public ExporterRow(Exporter entry) {
    super(entry);
    name = entry.name();
    firstSeen = entry.firstSeen().toEpochMilli();
    lastSeen = entry.lastSeen().toEpochMilli();
    protocols = String.join(InventoryEntry.SEPARATOR, entry.protocols());
    samplingInterval = entry.samplingInterval();
    deviceId = entry.deviceId().orElse(null);
  }

  @Override
  public Exporter entry() {
    return new Exporter(
        Address.parse(key),
        name,
        Instant.ofEpochMilli(firstSeen),
        Instant.ofEpochMilli(lastSeen),
        protocols.isEmpty()
            ? new TreeSet<>()
            : new TreeSet<>(List.of(protocols.split(InventoryEntry.SEPARATOR, -1))),
        samplingInterval,
        Optional.ofNullable(deviceId));
  }
}
