package io.weir.api.snmp;

/** The versions of the protocol that are in use. */
public enum SnmpVersion {
  /** SNMPv1 (RFC 1157). */
  V1("1"),
  /** Community-based SNMPv2 (RFC 1901). */
  V2C("2c"),
  /** SNMPv3 (RFC 3411 to 3418). */
  V3("3");

  private final String text;

  SnmpVersion(String text) {
    this.text = text;
  }

  /** As people and command lines write it: {@code 1}, {@code 2c}, {@code 3}. */
  @Override
  public String toString() {
    return text;
  }
}
