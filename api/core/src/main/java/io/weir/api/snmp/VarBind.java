package io.weir.api.snmp;

/**
 * A variable binding (RFC 3416, section 3): a name with the value that an agent gave it.
 *
 * @param name of the instance, index included
 */
public record VarBind(Oid name, SnmpValue value) {}
