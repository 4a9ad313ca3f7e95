package io.weir.api.snmp;

import io.weir.api.alert.Severity;
import io.weir.api.net.Address;
import java.time.Instant;
import java.util.List;
import java.util.OptionalLong;

/**
 * A notification that came: a trap or an inform, in the terms of version 2 whatever its version. A
 * trap of version 1 was translated as RFC 3584, section 3.1, says.
 *
 * @param time when it was received
 * @param sender whose datagram it was
 * @param agent whose notification it is: the sender, or who a sender that may speak for others says
 *     it is (snmpTrapAddress, RFC 3584, section 3.1)
 * @param deviceId the agent's {@link io.weir.api.inventory.Device#id()}; empty if it is none
 * @param deviceName what people called the device; empty if it is none
 * @param inform whether it asked for an answer (RFC 3416, section 4.2.7)
 * @param notification snmpTrapOID.0
 * @param name of the notification, such as {@code linkDown}; where it is not known, what is known
 *     of it, such as {@code enterprises.9.9.41.2.0.1}
 * @param text what it says in words, on one line
 * @param sysUpTime in hundredths of a second; empty where the notification does not tell
 * @param bindings what was told beyond that
 */
public record Trap(
    Instant time,
    Address sender,
    Address agent,
    String deviceId,
    String deviceName,
    SnmpVersion version,
    boolean inform,
    Oid notification,
    String name,
    Severity severity,
    String text,
    OptionalLong sysUpTime,
    List<Binding> bindings) {

  public Trap {
    bindings = List.copyOf(bindings);
  }

  /**
   * A variable binding with its name, such as {@code ifIndex.3}.
   *
   * @param name as far as it is known
   */
  public record Binding(String name, Oid oid, SnmpValue value) {

    @Override
    public String toString() {
      return name + " = " + value;
    }
  }
}
