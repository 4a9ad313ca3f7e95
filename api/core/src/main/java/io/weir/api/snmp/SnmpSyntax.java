package io.weir.api.snmp;

/** The types of values: the application-wide and universal ones of RFC 2578, section 7.1. */
public enum SnmpSyntax {
  INTEGER32,
  OCTET_STRING,
  OBJECT_IDENTIFIER,
  IP_ADDRESS,
  COUNTER32,
  UNSIGNED32,
  TIME_TICKS,
  OPAQUE,
  COUNTER64
}
