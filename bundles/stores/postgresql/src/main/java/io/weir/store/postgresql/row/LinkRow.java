package io.weir.store.postgresql.row;

import io.weir.api.inventory.Link;
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
  private String learntFrom;

  protected LinkRow() {}

  public LinkRow(Link entry) {
    super(entry);
    deviceA = entry.deviceA();
    interfaceA = entry.interfaceA();
    deviceZ = entry.deviceZ();
    interfaceZ = entry.interfaceZ();
    learntFrom = entry.learntFrom();
  }

  @Override
  public Link entry() {
    return new Link(deviceA, interfaceA, deviceZ, interfaceZ, learntFrom);
  }
}
