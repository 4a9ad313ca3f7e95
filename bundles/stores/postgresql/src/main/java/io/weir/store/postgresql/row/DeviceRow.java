package io.weir.store.postgresql.row;

import io.weir.api.inventory.Device;
import io.weir.api.inventory.InventoryEntry;
import io.weir.api.net.Address;
import java.time.Instant;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
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

  @Column(name = "port")
  private int port;

  @Column(name = "profile")
  private String profile;

  @Column(name = "sys_name")
  private String sysName;

  @Column(name = "sys_descr")
  private String sysDescr;

  @Column(name = "sys_object_id")
  private String sysObjectID;

  @Column(name = "sys_contact")
  private String sysContact;

  @Column(name = "sys_location")
  private String sysLocation;

  @Column(name = "vendor")
  private String vendor;

  @Column(name = "model")
  private String model;

  @Column(name = "serial")
  private String serial;

  @Column(name = "chassis_id_subtype")
  private String chassisIdSubtype;

  @Column(name = "chassis_id")
  private String chassisId;

  @Column(name = "modules")
  private String modules;

  @Column(name = "addresses")
  private String addresses;

  @Column(name = "first_seen")
  private long firstSeen;

  @Column(name = "last_seen")
  private long lastSeen;

  protected DeviceRow() {}

  public DeviceRow(Device entry) {
    super(entry);
    name = entry.name();
    address = entry.address().toString();
    port = entry.port();
    profile = entry.profile();
    sysName = entry.sysName();
    sysDescr = entry.sysDescr();
    sysObjectID = entry.sysObjectID();
    sysContact = entry.sysContact();
    sysLocation = entry.sysLocation();
    vendor = entry.vendor();
    model = entry.model();
    serial = entry.serial();
    chassisIdSubtype = entry.chassisIdSubtype();
    chassisId = entry.chassisId();
    modules = String.join(InventoryEntry.SEPARATOR, entry.modules());
    addresses = String.join(InventoryEntry.SEPARATOR, entry.addresses());
    firstSeen = entry.firstSeen().toEpochMilli();
    lastSeen = entry.lastSeen().toEpochMilli();
  }

  @Override
  public Device entry() {
    return new Device(
        key,
        name,
        Address.parse(address),
        port,
        profile,
        sysName,
        sysDescr,
        sysObjectID,
        sysContact,
        sysLocation,
        vendor,
        model,
        serial,
        chassisIdSubtype,
        chassisId,
        set(modules),
        set(addresses),
        Instant.ofEpochMilli(firstSeen),
        Instant.ofEpochMilli(lastSeen));
  }

  private static SortedSet<String> set(String texts) {
    return texts.isEmpty()
        ? new TreeSet<>()
        : new TreeSet<>(List.of(texts.split(InventoryEntry.SEPARATOR, -1)));
  }
}
