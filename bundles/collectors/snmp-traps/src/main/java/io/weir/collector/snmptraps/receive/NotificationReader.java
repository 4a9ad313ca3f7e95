package io.weir.collector.snmptraps.receive;

import io.weir.api.net.Address;
import io.weir.api.snmp.Oid;
import io.weir.api.snmp.SnmpValue;
import io.weir.api.snmp.SnmpVersion;
import io.weir.api.snmp.VarBind;
import io.weir.collector.snmptraps.model.MibObjects;
import io.weir.collector.snmptraps.model.Notification;
import io.weir.collector.snmptraps.model.VersionOneTrap;
import io.weir.library.snmp.Values;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.snmp4j.PDU;
import org.snmp4j.PDUv1;
import org.snmp4j.smi.VariableBinding;

/** Reads notifications out of the library's PDUs. */
final class NotificationReader {

  private NotificationReader() {}

  /** Whether it is a notification of any version. */
  static boolean isNotification(PDU pdu) {
    return switch (pdu.getType()) {
      case PDU.V1TRAP, PDU.TRAP, PDU.INFORM -> true;
      default -> false;
    };
  }

  /** Empty for one that breaks the rules of its version. */
  static Optional<Notification> read(
      PDU pdu, SnmpVersion version, Address sender, Instant time, int octets) {
    try {
      return pdu instanceof PDUv1 old
          ? Optional.of(versionOne(old).translated(time, sender, octets))
          : versionTwo(pdu, version, sender, time, octets);
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private static VersionOneTrap versionOne(PDUv1 pdu) {
    return new VersionOneTrap(
        Values.name(pdu.getEnterprise()),
        Values.address(pdu.getAgentAddress()),
        pdu.getGenericTrap(),
        pdu.getSpecificTrap(),
        pdu.getTimestamp(),
        bindings(pdu));
  }

  /** RFC 3416, section 4.2.6: sysUpTime.0 and snmpTrapOID.0, then the rest. */
  private static Optional<Notification> versionTwo(
      PDU pdu, SnmpVersion version, Address sender, Instant time, int octets) {
    List<VarBind> rest = new ArrayList<>(pdu.size());
    Optional<Oid> type = Optional.empty();
    OptionalLong upTime = OptionalLong.empty();
    for (VarBind binding : bindings(pdu)) {
      if (binding.name().equals(MibObjects.SYS_UP_TIME_0)) {
        upTime = ticks(binding.value());
      } else if (binding.name().equals(MibObjects.SNMP_TRAP_OID_0)) {
        type = type.or(() -> name(binding.value()));
      } else {
        rest.add(binding);
      }
    }
    boolean inform = pdu.getType() == PDU.INFORM;
    OptionalLong ticks = upTime;
    return type.map(
        name -> new Notification(time, sender, version, inform, name, ticks, rest, octets));
  }

  /** The bindings that have a value, in their order. */
  private static List<VarBind> bindings(PDU pdu) {
    List<VarBind> read = new ArrayList<>(pdu.size());
    for (VariableBinding binding : pdu.getVariableBindings()) {
      Values.of(binding.getVariable())
          .ifPresent(value -> read.add(new VarBind(Values.name(binding.getOid()), value)));
    }
    return read;
  }

  private static Optional<Oid> name(SnmpValue value) {
    return value instanceof SnmpValue.Name name ? Optional.of(name.oid()) : Optional.empty();
  }

  private static OptionalLong ticks(SnmpValue value) {
    return value instanceof SnmpValue.Numeric number
        ? OptionalLong.of(number.value())
        : OptionalLong.empty();
  }
}
