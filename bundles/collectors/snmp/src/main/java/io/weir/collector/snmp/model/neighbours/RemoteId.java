package io.weir.collector.snmp.model.neighbours;

import io.weir.api.snmp.SnmpTable;
import io.weir.api.snmp.SnmpValue;
import io.weir.collector.snmp.model.interfaces.InetAddresses;
import io.weir.collector.snmp.model.interfaces.PhysAddress;
import io.weir.collector.snmp.model.mib.LldpLocalScalar;
import io.weir.collector.snmp.model.mib.Row;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * How a neighbour names itself, or one of its ports.
 *
 * @param kind of what {@code value} is; what the value really is, where the agent's subtype is
 *     wrong
 * @param value text; a MAC address as {@code 00:1b:2c:3d:4e:5f}; empty where nothing was said
 */
public record RemoteId(Kind kind, String value) {

  /** LldpChassisIdSubtype and LldpPortIdSubtype (IEEE 802.1AB), by their names there. */
  public enum Kind {
    CHASSIS_COMPONENT,
    PORT_COMPONENT,
    INTERFACE_ALIAS,
    INTERFACE_NAME,
    MAC_ADDRESS,
    NETWORK_ADDRESS,
    AGENT_CIRCUIT_ID,
    LOCAL,
    UNKNOWN
  }

  private static final Pattern WRITTEN_MAC =
      Pattern.compile(
          "[0-9a-fA-F]{2}([:-])[0-9a-fA-F]{2}(\\1[0-9a-fA-F]{2}){4}|[0-9a-fA-F]{4}(\\.[0-9a-fA-F]{4}){2}");

  private static final Pattern PORT_NAME = Pattern.compile("[A-Za-z]*[0-9]+([/.:][0-9]+)+");
  private static final List<Kind> CHASSIS =
      List.of(
          Kind.UNKNOWN,
          Kind.CHASSIS_COMPONENT,
          Kind.INTERFACE_ALIAS,
          Kind.PORT_COMPONENT,
          Kind.MAC_ADDRESS,
          Kind.NETWORK_ADDRESS,
          Kind.INTERFACE_NAME,
          Kind.LOCAL);
  private static final List<Kind> PORT =
      List.of(
          Kind.UNKNOWN,
          Kind.INTERFACE_ALIAS,
          Kind.PORT_COMPONENT,
          Kind.MAC_ADDRESS,
          Kind.NETWORK_ADDRESS,
          Kind.INTERFACE_NAME,
          Kind.AGENT_CIRCUIT_ID,
          Kind.LOCAL);

  /**
   * Who a device says to be itself, as its neighbours hear it.
   *
   * @param scalars of {@link LldpLocalScalar}
   */
  public static RemoteId ofDevice(SnmpTable scalars) {
    Row row = new Row(scalars, Row.SCALARS);
    RemoteId first =
        chassis(
            row.number(LldpLocalScalar.LLDP_LOC_CHASSIS_ID_SUBTYPE).orElse(0),
            row.octets(LldpLocalScalar.LLDP_LOC_CHASSIS_ID));
    return first.isEmpty()
        ? chassis(
            row.number(LldpLocalScalar.LLDP_V2_LOC_CHASSIS_ID_SUBTYPE).orElse(0),
            row.octets(LldpLocalScalar.LLDP_V2_LOC_CHASSIS_ID))
        : first;
  }

  static RemoteId chassis(long subtype, Optional<SnmpValue.Octets> octets) {
    return of(at(CHASSIS, subtype), octets);
  }

  static RemoteId port(long subtype, Optional<SnmpValue.Octets> octets) {
    return of(at(PORT, subtype), octets);
  }

  public boolean isEmpty() {
    return value.isEmpty();
  }

  private static Kind at(List<Kind> kinds, long subtype) {
    return subtype > 0 && subtype < kinds.size() ? kinds.get((int) subtype) : Kind.UNKNOWN;
  }

  static RemoteId of(Kind kind, Optional<SnmpValue.Octets> cell) {
    if (cell.isEmpty() || cell.get().size() == 0) {
      return new RemoteId(kind, "");
    }
    SnmpValue.Octets octets = cell.get();
    Optional<RemoteId> special =
        switch (kind) {
          case MAC_ADDRESS -> mac(octets);
          case NETWORK_ADDRESS -> network(octets);
          default -> Optional.empty();
        };
    return special.orElseGet(() -> text(kind, octets));
  }

  /** Some agents say that a port's name is a MAC address: {@code 1/0/24} has six octets too. */
  private static Optional<RemoteId> mac(SnmpValue.Octets octets) {
    return PhysAddress.of(octets)
        .filter(address -> octets.size() == 6 || octets.text().isEmpty() || address.identifies())
        .filter(address -> octets.text().filter(PORT_NAME.asMatchPredicate()).isEmpty())
        .map(address -> new RemoteId(Kind.MAC_ADDRESS, address.hex()));
  }

  /** The first octet is IANA's number of the address family (IEEE 802.1AB, 8.5.2.3). */
  private static Optional<RemoteId> network(SnmpValue.Octets octets) {
    byte[] all = octets.bytes();
    boolean family = (all.length == 5 && all[0] == 1) || (all.length == 17 && all[0] == 2);
    return InetAddresses.ofOctets(family ? Arrays.copyOfRange(all, 1, all.length) : all)
        .map(address -> new RemoteId(Kind.NETWORK_ADDRESS, address.getHostAddress()));
  }

  /** Text; or, in six octets that are none and in what is written as one, a MAC address. */
  private static RemoteId text(Kind kind, SnmpValue.Octets octets) {
    if (octets.text().isEmpty() && octets.size() == 6) {
      return new RemoteId(Kind.MAC_ADDRESS, octets.hex());
    }
    String text = Row.text(octets).strip();
    return Optional.of(text)
        .filter(WRITTEN_MAC.asMatchPredicate())
        .flatMap(PhysAddress::parse)
        .map(address -> new RemoteId(Kind.MAC_ADDRESS, address.hex()))
        .orElseGet(() -> new RemoteId(ofText(kind), text));
  }

  private static Kind ofText(Kind said) {
    return said == Kind.MAC_ADDRESS || said == Kind.NETWORK_ADDRESS ? Kind.UNKNOWN : said;
  }
}
