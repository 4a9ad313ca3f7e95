package io.weir.collector.snmptraps.model;

import io.weir.api.net.Address;
import io.weir.api.snmp.Oid;
import io.weir.api.snmp.SnmpSyntax;
import io.weir.api.snmp.SnmpValue;
import io.weir.api.snmp.SnmpVersion;
import io.weir.api.snmp.VarBind;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * A notification as it came, in the terms of version 2 (RFC 3416, section 4.2.6).
 *
 * @param sender whose datagram it was
 * @param type snmpTrapOID.0
 * @param sysUpTime in hundredths of a second
 * @param bindings beyond sysUpTime.0 and snmpTrapOID.0
 * @param octets of the datagram
 */
public record Notification(
    Instant time,
    Address sender,
    SnmpVersion version,
    boolean inform,
    Oid type,
    OptionalLong sysUpTime,
    List<VarBind> bindings,
    int octets) {

  private static final int OBJECT_OCTETS = 300;
  private static final int BINDING_OCTETS = 250;

  public Notification {
    bindings = List.copyOf(bindings);
  }

  /** What it may take in memory, in octets, at most. */
  public int weight() {
    return OBJECT_OCTETS + BINDING_OCTETS * bindings.size() + 2 * octets;
  }

  /** The value of an object's first instance. */
  public Optional<SnmpValue> value(Oid object) {
    for (VarBind binding : bindings) {
      if (binding.name().startsWith(object)) {
        return Optional.of(binding.value());
      }
    }
    return Optional.empty();
  }

  /** A numeric value of an object's first instance. */
  public OptionalLong number(Oid object) {
    return value(object)
        .filter(SnmpValue.Numeric.class::isInstance)
        .map(value -> OptionalLong.of(((SnmpValue.Numeric) value).value()))
        .orElse(OptionalLong.empty());
  }

  /** The index of an object's first instance. */
  public Optional<Oid> index(Oid object) {
    return bindings.stream()
        .map(VarBind::name)
        .filter(name -> name.startsWith(object) && name.size() > object.size())
        .map(name -> name.from(object.size()))
        .findFirst();
  }

  /** snmpTrapAddress.0 (RFC 3584, section 3.1), where it names a host. */
  public Optional<Address> trapAddress() {
    return value(MibObjects.SNMP_TRAP_ADDRESS)
        .filter(SnmpValue.Octets.class::isInstance)
        .map(SnmpValue.Octets.class::cast)
        .filter(value -> value.syntax() == SnmpSyntax.IP_ADDRESS && value.size() == Integer.BYTES)
        .map(value -> ByteBuffer.wrap(value.bytes()).getInt())
        .filter(address -> address != 0)
        .map(Address::ofIpv4);
  }
}
