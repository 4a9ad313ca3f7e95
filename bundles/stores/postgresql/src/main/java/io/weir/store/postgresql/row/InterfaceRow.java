package io.weir.store.postgresql.row;

import io.weir.api.inventory.NetworkInterface;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Table;

/** A row of the table {@code network_interface}. */
@Entity
@Table(name = "network_interface")
public class InterfaceRow extends Row {

  @Column(name = "device_id")
  private String deviceId;

  @Column(name = "name")
  private String name;

  @Column(name = "alias")
  private String alias;

  @Column(name = "if_index")
  private int ifIndex;

  @Column(name = "speed_bits_per_second")
  private long speed;

  protected InterfaceRow() {}

  public InterfaceRow(NetworkInterface entry) {
    super(entry);
    deviceId = entry.deviceId();
    name = entry.name();
    alias = entry.alias();
    ifIndex = entry.index();
    speed = entry.speedBitsPerSecond();
  }

  @Override
  public NetworkInterface entry() {
    return new NetworkInterface(deviceId, name, alias, ifIndex, speed);
  }
}
