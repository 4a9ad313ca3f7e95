package io.weir.collector.snmp.model.interfaces;

import io.weir.api.snmp.Oid;
import io.weir.api.snmp.SnmpTable;
import io.weir.api.snmp.SnmpValue;
import io.weir.collector.snmp.model.mib.IpAdEntColumn;
import io.weir.collector.snmp.model.mib.IpAddressColumn;
import io.weir.collector.snmp.model.mib.Row;
import java.math.BigInteger;
import java.net.InetAddress;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;

/** The unicast addresses of one device, from the table of either age. */
public final class AddressTable {

  /** ipAddressType (RFC 4293). */
  private static final long UNICAST = 1;

  /** Arcs of ipAddressPrefixTable's entry and column, before its index. */
  private static final Oid PREFIX_ORIGIN = Oid.parse("1.3.6.1.2.1.4.32.1.5");

  private AddressTable() {}

  /**
   * Reads both tables; where both have an address, ipAddressTable decides.
   *
   * @param ipAddress of {@link IpAddressColumn}, may be empty
   * @param ipAdEnt of {@link IpAdEntColumn}, may be empty
   */
  public static List<InterfaceAddress> of(SnmpTable ipAddress, SnmpTable ipAdEnt) {
    Map<InetAddress, InterfaceAddress> found = new LinkedHashMap<>();
    Row.of(ipAddress).map(AddressTable::ipAddress).forEach(each -> keep(found, each));
    Row.of(ipAdEnt).map(AddressTable::ipAdEnt).forEach(each -> keep(found, each));
    return List.copyOf(found.values());
  }

  private static void keep(
      Map<InetAddress, InterfaceAddress> found, Optional<InterfaceAddress> one) {
    one.filter(each -> !each.address().isAnyLocalAddress())
        .ifPresent(
            each ->
                found.merge(
                    each.address(),
                    each,
                    (first, next) -> first.prefixLength().isPresent() ? first : next));
  }

  private static Optional<InterfaceAddress> ipAddress(Row row) {
    OptionalLong ifIndex = row.unsigned(IpAddressColumn.IP_ADDRESS_IF_INDEX);
    if (ifIndex.isEmpty() || row.number(IpAddressColumn.IP_ADDRESS_TYPE).orElse(1) != UNICAST) {
      return Optional.empty();
    }
    OptionalInt length =
        row.name(IpAddressColumn.IP_ADDRESS_PREFIX)
            .map(AddressTable::prefixLength)
            .orElseGet(OptionalInt::empty);
    return InetAddresses.ofIndex(row.index())
        .map(address -> new InterfaceAddress(ifIndex.getAsLong(), address, length));
  }

  /** The last arc of the index of ipAddressPrefixTable that a row points to. */
  private static OptionalInt prefixLength(Oid pointer) {
    long length = pointer.startsWith(PREFIX_ORIGIN) ? pointer.arc(pointer.size() - 1) : -1;
    return length >= 0 && length <= 128 ? OptionalInt.of((int) length) : OptionalInt.empty();
  }

  private static Optional<InterfaceAddress> ipAdEnt(Row row) {
    OptionalLong ifIndex = row.unsigned(IpAdEntColumn.IP_AD_ENT_IF_INDEX);
    if (ifIndex.isEmpty() || row.index().size() != 4) {
      return Optional.empty();
    }
    OptionalInt length =
        row.octets(IpAdEntColumn.IP_AD_ENT_NET_MASK)
            .map(AddressTable::maskLength)
            .orElseGet(OptionalInt::empty);
    return InetAddresses.ofArcs(row.index(), 0, 4)
        .map(address -> new InterfaceAddress(ifIndex.getAsLong(), address, length));
  }

  private static OptionalInt maskLength(SnmpValue.Octets mask) {
    return mask.size() == 4
        ? OptionalInt.of(new BigInteger(1, mask.bytes()).bitCount())
        : OptionalInt.empty();
  }
}
