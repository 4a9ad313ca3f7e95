package io.weir.collector.snmp.discovery;

import io.weir.api.inventory.EntryId;
import io.weir.api.inventory.Neighbour;
import io.weir.api.net.Address;
import io.weir.collector.snmp.discovery.Acquaintances.Acquaintance;
import io.weir.collector.snmp.model.neighbours.RemoteId;
import io.weir.collector.snmp.model.neighbours.Sighting;
import io.weir.collector.snmp.model.neighbours.Station;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;

/** Neighbours as the inventory keeps them. */
final class NeighbourEntries {

  private static final int ID_OCTETS = 6;

  private NeighbourEntries() {}

  /**
   * A sighting as an entry.
   *
   * @param interfaceId where it was heard
   */
  static Neighbour entry(
      String deviceId, Optional<String> interfaceId, Sighting seen, Instant now) {
    return new Neighbour(
        deviceId,
        id(interfaceId, seen),
        interfaceId,
        seen.protocol().toString(),
        kind(seen.chassis()),
        seen.chassis().value(),
        kind(seen.port()),
        seen.port().value(),
        seen.portDescription(),
        seen.sysName(),
        seen.platform().isEmpty() ? seen.sysDescr() : seen.platform(),
        seen.addresses().stream().findFirst().map(Address::of),
        now);
  }

  /** Somebody in a table of addresses as an entry; of those that nobody knows the number. */
  static Neighbour entry(
      String deviceId, Optional<String> interfaceId, Acquaintance seen, Instant now) {
    Optional<Station> station = seen.station();
    String mac = station.map(one -> one.mac().hex()).orElse("");
    String id =
        seen.table() + "-" + interfaceId.orElse("") + "-" + (mac.isEmpty() ? "others" : mac);
    return new Neighbour(
        deviceId,
        EntryId.of(id),
        interfaceId,
        seen.table().toString(),
        mac.isEmpty() ? "" : kind(RemoteId.Kind.MAC_ADDRESS),
        mac,
        "",
        "",
        "",
        "",
        mac.isEmpty() ? seen.others() + " more, unknown or too many" : "",
        station.flatMap(Station::address).map(Address::of),
        now);
  }

  /** As {@link Neighbour} names what an identifier is; empty for none. */
  static String kind(RemoteId id) {
    return id.isEmpty() ? "" : kind(id.kind());
  }

  private static String kind(RemoteId.Kind kind) {
    return kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The same for the same neighbour on the same interface, whatever its row is in the MIB. */
  private static String id(Optional<String> interfaceId, Sighting seen) {
    String where = interfaceId.orElseGet(() -> "port-" + seen.localPort());
    boolean named = !seen.chassis().isEmpty() || !seen.port().isEmpty();
    String who =
        named
            ? seen.chassis().value() + '\n' + seen.port().value()
            : seen.sysName() + '\n' + seen.portDescription() + '\n' + seen.sysDescr();
    return EntryId.of(seen.protocol() + "-" + where) + "-" + digest(where + '\n' + who);
  }

  private static String digest(String text) {
    try {
      byte[] octets =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(octets, 0, ID_OCTETS);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JVM has SHA-256", e);
    }
  }
}
