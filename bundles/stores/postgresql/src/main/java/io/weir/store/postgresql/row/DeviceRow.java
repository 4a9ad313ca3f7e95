package io.weir.store.postgresql.row;

import io.weir.api.inventory.Device;
import io.weir.api.net.Address;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Table;

/** A row of the table {@code device}. */
@Entity
@Table(name = "device")
public class DeviceRow extends Row {

  @Column(name = "name")
  private String name;

  @Column(name = "address")
  private String address;

  protected DeviceRow() {}

  public DeviceRow(Device entry) {
    super(entry);
    name = entry.name();
    address = entry.address().toString();
  }

  @Override
  public Device entry() {
    return new Device(key, name, Address.parse(address));
  }
}
