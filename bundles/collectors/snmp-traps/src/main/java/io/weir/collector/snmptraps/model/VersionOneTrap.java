package io.weir.collector.snmptraps.model;

import io.weir.api.net.Address;
import io.weir.api.snmp.Oid;
import io.weir.api.snmp.SnmpSyntax;
import io.weir.api.snmp.SnmpValue;
import io.weir.api.snmp.SnmpVersion;
import io.weir.api.snmp.VarBind;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;

/**
 * The Trap-PDU of RFC 1157, section 4.1.6.
 *
 * @param agent agent-addr, 0.0.0.0 where the agent has no IPv4 address
 * @param timeStamp in hundredths of a second
 */
public record VersionOneTrap(
    Oid enterprise,
    Address agent,
    int generic,
    int specific,
    long timeStamp,
    List<VarBind> bindings) {

  private static final int ENTERPRISE_SPECIFIC = 6;

  public VersionOneTrap {
    bindings = List.copyOf(bindings);
  }

  /**
   * The same in the terms of version 2, as RFC 3584, section 3.1, says; with snmpTrapAddress.0 and
   * snmpTrapEnterprise.0 where they are not among the bindings already.
   *
   * @throws IllegalArgumentException for a generic-trap that is none
   */
  public Notification translated(Instant time, Address sender, int octets) {
    List<VarBind> all = new ArrayList<>(bindings);
    if (!agent.equals(Address.ofIpv4(0))) {
      byte[] address = ByteBuffer.allocate(Integer.BYTES).putInt((int) agent.low()).array();
      addMissing(
          all,
          MibObjects.SNMP_TRAP_ADDRESS.append(0),
          new SnmpValue.Octets(SnmpSyntax.IP_ADDRESS, address));
    }
    addMissing(all, MibObjects.SNMP_TRAP_ENTERPRISE_0, new SnmpValue.Name(enterprise));
    return new Notification(
        time, sender, SnmpVersion.V1, false, type(), OptionalLong.of(timeStamp), all, octets);
  }

  private static void addMissing(List<VarBind> all, Oid name, SnmpValue value) {
    if (all.stream().noneMatch(binding -> binding.name().equals(name))) {
      all.add(new VarBind(name, value));
    }
  }

  private Oid type() {
    if (generic < 0 || generic > ENTERPRISE_SPECIFIC) {
      throw new IllegalArgumentException("wanted a generic-trap of 0 to 6, got " + generic);
    }
    return generic == ENTERPRISE_SPECIFIC
        ? enterprise.append(0, specific)
        : MibObjects.SNMP_TRAPS.append(generic + 1);
  }
}
