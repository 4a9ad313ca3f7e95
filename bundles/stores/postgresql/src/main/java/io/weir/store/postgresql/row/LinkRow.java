package io.weir.store.postgresql.row;

import io.weir.api.inventory.Link;
import java.time.Instant;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Table;

/** A row of the table {@code link}. */
@Entity
@Table(name = "link")
public class LinkRow extends Row {

  @Column(name = "device_a")
  private String deviceA;

  @Column(name = "interface_a")
  private String interfaceA;

  @Column(name = "device_z")
  private String deviceZ;

  @Column(name = "interface_z")
  private String interfaceZ;

  @Column(name = "learnt_from")
  private String protocol;

  @Column(name = "evidence")
  private String evidence;

  @Column(name = "confidence")
  private double confidence;

  @Column(name = "first_seen")
  private long firstSeen;

  @Column(name = "last_seen")
  private long lastSeen;

  protected LinkRow() {}

  public LinkRow(Link entry) {
    super(entry);
    deviceA = entry.deviceA();
    interfaceA = entry.interfaceA();
    deviceZ = entry.deviceZ();
    interfaceZ = entry.interfaceZ();
    protocol = entry.protocol();
    evidence = entry.evidence();
    confidence = entry.confidence();
    firstSeen = entry.firstSeen().toEpochMilli();
    lastSeen = entry.lastSeen().toEpochMilli();
  }

  @Override
  public Link entry() {
    return new Link(
        deviceA,
        interfaceA,
        deviceZ,
        interfaceZ,
        protocol,
        evidence,
        confidence,
        Instant.ofEpochMilli(firstSeen),
        Instant.ofEpochMilli(lastSeen));
  }
}
