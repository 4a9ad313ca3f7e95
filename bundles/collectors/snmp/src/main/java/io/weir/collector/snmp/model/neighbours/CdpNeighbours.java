package io.weir.collector.snmp.model.neighbours;

import io.weir.api.snmp.SnmpTable;
import io.weir.api.snmp.SnmpValue;
import io.weir.collector.snmp.model.interfaces.InetAddresses;
import io.weir.collector.snmp.model.interfaces.InterfaceTable;
import io.weir.collector.snmp.model.interfaces.PhysAddress;
import io.weir.collector.snmp.model.mib.CdpCacheColumn;
import io.weir.collector.snmp.model.mib.Row;
import java.net.InetAddress;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What CDP heard on one device. */
public final class CdpNeighbours {

  /** {@code name(serial)}, as some devices name themselves. */
  private static final Pattern WITH_SERIAL = Pattern.compile("(.+?)\\s*\\(([^()]*)\\)");

  private CdpNeighbours() {}

  /** The neighbours. A row without a device and a port is left out. */
  public static List<Sighting> read(SnmpTable cache, InterfaceTable interfaces) {
    List<Sighting> all = new ArrayList<>();
    Row.of(cache)
        .filter(row -> row.index().size() == 2)
        .map(row -> sighting(row, interfaces))
        .filter(sighting -> !sighting.chassis().isEmpty() || !sighting.port().isEmpty())
        .forEach(all::add);
    return all;
  }

  private static Sighting sighting(Row row, InterfaceTable interfaces) {
    String deviceId = deviceId(row);
    String sysName = row.text(CdpCacheColumn.CDP_CACHE_SYS_NAME);
    return new Sighting(
        Sighting.Protocol.CDP,
        interfaces.at(row.index().arc(0)),
        row.index().arc(0),
        chassis(deviceId),
        new RemoteId(RemoteId.Kind.INTERFACE_NAME, row.text(CdpCacheColumn.CDP_CACHE_DEVICE_PORT)),
        "",
        sysName.isEmpty() ? name(deviceId) : sysName,
        row.text(CdpCacheColumn.CDP_CACHE_VERSION),
        addresses(row),
        row.octets(CdpCacheColumn.CDP_CACHE_CAPABILITIES).map(Capability::ofCdp).orElse(Set.of()),
        row.text(CdpCacheColumn.CDP_CACHE_PLATFORM));
  }

  private static String deviceId(Row row) {
    return row.octets(CdpCacheColumn.CDP_CACHE_DEVICE_ID)
        .filter(octets -> octets.size() == 6 && octets.text().isEmpty())
        .map(SnmpValue.Octets::hex)
        .orElseGet(() -> row.text(CdpCacheColumn.CDP_CACHE_DEVICE_ID));
  }

  private static RemoteId chassis(String deviceId) {
    return PhysAddress.parse(deviceId)
        .map(mac -> new RemoteId(RemoteId.Kind.MAC_ADDRESS, mac.hex()))
        .orElseGet(() -> new RemoteId(RemoteId.Kind.LOCAL, deviceId));
  }

  /** A device's name within its identifier: without serial number; none in a MAC address. */
  static String name(String deviceId) {
    if (PhysAddress.parse(deviceId).isPresent()) {
      return "";
    }
    Matcher matcher = WITH_SERIAL.matcher(deviceId);
    return matcher.matches() ? matcher.group(1) : deviceId;
  }

  private static List<InetAddress> addresses(Row row) {
    Set<InetAddress> all = new LinkedHashSet<>();
    address(row, CdpCacheColumn.CDP_CACHE_PRIMARY_MGMT_ADDR).ifPresent(all::add);
    address(row, CdpCacheColumn.CDP_CACHE_ADDRESS).ifPresent(all::add);
    return List.copyOf(all);
  }

  private static Optional<InetAddress> address(Row row, CdpCacheColumn column) {
    return row.octets(column)
        .flatMap(octets -> InetAddresses.ofOctets(octets.bytes()))
        .filter(address -> !address.isAnyLocalAddress());
  }
}
