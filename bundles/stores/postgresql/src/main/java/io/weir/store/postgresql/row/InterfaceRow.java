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
  private String id;

  @Column(name = "if_index_unsigned")
  private long ifIndex;

  /** For an older Weir, which reads this one. */
  @Column(name = "if_index")
  private int olderIfIndex;

  @Column(name = "if_name")
  private String ifName;

  @Column(name = "if_descr")
  private String ifDescr;

  @Column(name = "alias")
  private String ifAlias;

  @Column(name = "if_type")
  private String ifType;

  @Column(name = "speed_bits_per_second")
  private long speed;

  @Column(name = "if_high_speed")
  private long ifHighSpeed;

  @Column(name = "if_admin_status")
  private String ifAdminStatus;

  @Column(name = "if_oper_status")
  private String ifOperStatus;

  @Column(name = "if_phys_address")
  private String ifPhysAddress;

  @Column(name = "if_mtu")
  private long ifMtu;

  @Column(name = "duplex")
  private String duplex;

  @Column(name = "used_as")
  private String type;

  @Column(name = "provider")
  private String provider;

  @Column(name = "critical")
  private boolean critical;

  @Column(name = "used_as_rule")
  private String typeRule;

  @Column(name = "provider_rule")
  private String providerRule;

  @Column(name = "critical_rule")
  private String criticalRule;

  protected InterfaceRow() {}

  public InterfaceRow(NetworkInterface entry) {
    super(entry);
    deviceId = entry.deviceId();
    id = entry.id();
    ifIndex = entry.ifIndex();
    olderIfIndex = (int) Math.min(entry.ifIndex(), Integer.MAX_VALUE);
    ifName = entry.ifName();
    ifDescr = entry.ifDescr();
    ifAlias = entry.ifAlias();
    ifType = entry.ifType();
    speed = entry.speed();
    ifHighSpeed = entry.ifHighSpeed();
    ifAdminStatus = entry.ifAdminStatus();
    ifOperStatus = entry.ifOperStatus();
    ifPhysAddress = entry.ifPhysAddress();
    ifMtu = entry.ifMtu();
    duplex = entry.duplex();
    type = entry.type();
    provider = entry.provider();
    critical = entry.critical();
    typeRule = entry.typeRule();
    providerRule = entry.providerRule();
    criticalRule = entry.criticalRule();
  }

  @Override
  public NetworkInterface entry() {
    return new NetworkInterface(
        deviceId,
        id,
        ifIndex,
        ifName,
        ifDescr,
        ifAlias,
        ifType,
        speed,
        ifHighSpeed,
        ifAdminStatus,
        ifOperStatus,
        ifPhysAddress,
        ifMtu,
        duplex,
        type,
        provider,
        critical,
        typeRule,
        providerRule,
        criticalRule);
  }
}
