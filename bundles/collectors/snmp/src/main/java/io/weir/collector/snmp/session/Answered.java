package io.weir.collector.snmp.session;

import io.weir.api.snmp.Oid;
import io.weir.api.snmp.SnmpValue;
import java.util.Optional;

/**
 * A variable binding as an agent answered it.
 *
 * @param value empty for noSuchObject, noSuchInstance and endOfMibView (RFC 3416, section 3)
 * @param octets that the value takes on the wire
 */
record Answered(Oid name, Optional<SnmpValue> value, int octets) {}
