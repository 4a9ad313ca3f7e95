package io.weir.store.postgresql.row;

import io.weir.api.inventory.Neighbour;
import io.weir.api.net.Address;
import java.time.Instant;
import java.util.Optional;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Table;

/** A row of the table {@code neighbour}. */
@Entity
@Table(name = "neighbour")
public class NeighbourRow extends Row {

  @Column(name = "device_id")
  private String deviceId;

  @Column(name = "id")
  private String id;

  @Column(name = "interface_id")
  private String interfaceId;

  @Column(name = "protocol")
  private String protocol;

  @Column(name = "chassis_id_subtype")
  private String chassisIdSubtype;

  @Column(name = "chassis_id")
  private String chassisId;

  @Column(name = "port_id_subtype")
  private String portIdSubtype;

  @Column(name = "port_id")
  private String portId;

  @Column(name = "port_description")
  private String portDescription;

  @Column(name = "sys_name")
  private String sysName;

  @Column(name = "platform")
  private String platform;

  @Column(name = "address")
  private String address;

  @Column(name = "last_seen")
  private long lastSeen;

  protected NeighbourRow() {}

  public NeighbourRow(Neighbour entry) {
    super(entry);
    deviceId = entry.deviceId();
    id = entry.id();
    interfaceId = entry.interfaceId().orElse(null);
    protocol = entry.protocol();
    chassisIdSubtype = entry.chassisIdSubtype();
    chassisId = entry.chassisId();
    portIdSubtype = entry.portIdSubtype();
    portId = entry.portId();
    portDescription = entry.portDescription();
    sysName = entry.sysName();
    platform = entry.platform();
    address = entry.address().map(Address::toString).orElse(null);
    lastSeen = entry.lastSeen().toEpochMilli();
  }

  @Override
  public Neighbour entry() {
    return new Neighbour(
        deviceId,
        id,
        Optional.ofNullable(interfaceId),
        protocol,
        chassisIdSubtype,
        chassisId,
        portIdSubtype,
        portId,
        portDescription,
        sysName,
        platform,
        Optional.ofNullable(address).map(Address::parse),
        Instant.ofEpochMilli(lastSeen));
  }
}
