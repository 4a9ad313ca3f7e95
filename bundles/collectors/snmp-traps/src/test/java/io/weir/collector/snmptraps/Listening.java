package io.weir.collector.snmptraps;

import io.weir.api.inventory.InventoryEntry;
import io.weir.api.net.Address;
import io.weir.api.net.DatagramEndpoint;
import io.weir.api.snmp.Trap;
import io.weir.api.store.StoreException;
import io.weir.collector.snmptraps.receive.TrapUser;
import io.weir.library.credentials.Secret;
import io.weir.library.snmp.Authentication;
import io.weir.library.snmp.Privacy;
import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A collector on a free port of the loopback, with an inventory. */
final class Listening implements AutoCloseable {

  static final String SECRET = "a passphrase";
  static final List<TrapUser> USERS =
      List.of(
          new TrapUser("plain", Optional.empty(), Optional.empty()),
          user("sha256aes256", Authentication.SHA256, Optional.of(Privacy.AES256)),
          user("shaaes", Authentication.SHA1, Optional.of(Privacy.AES128)),
          user("md5des", Authentication.MD5, Optional.of(Privacy.DES)),
          user("sha512", Authentication.SHA512, Optional.empty()));

  final MemoryInventory inventory = new MemoryInventory();
  final TrapCollector collector;
  final int port;

  private static TrapUser user(
      String name, Authentication authentication, Optional<Privacy> privacy) {
    return new TrapUser(
        name,
        Optional.of(new TrapUser.Key<>(authentication, new Secret(SECRET))),
        privacy.map(protocol -> new TrapUser.Key<>(protocol, new Secret(SECRET + " too"))));
  }

  Listening(Path folder) throws IOException {
    this(folder, new Senders(true, List.of(), List.of()), 100_000);
  }

  Listening(Path folder, Senders senders, int perSecond) throws IOException {
    port = freePort();
    collector = new TrapCollector(options(folder, port, senders, perSecond), Clock.systemUTC());
    collector.bindInventory(inventory);
  }

  private static TrapsOptions options(Path folder, int port, Senders senders, int perSecond) {
    return new TrapsOptions(
        "test",
        new DatagramEndpoint(Address.parse("127.0.0.1"), port, 8 << 20, List.of(), false),
        perSecond,
        List.of(new Secret("public")),
        USERS,
        senders,
        folder.resolve("engine"),
        100_000,
        1 << 26,
        1_000,
        Duration.ofSeconds(60));
  }

  static int freePort() throws IOException {
    try (DatagramSocket socket = new DatagramSocket(0, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  /** Has an entry in the inventory, and the collector look there. */
  void know(InventoryEntry entry) throws StoreException {
    inventory.put(entry, "test");
    collector.bindInventory(inventory);
  }

  /** The newest that came. */
  List<Trap> recent(int most) {
    return collector.recent(any -> true, most);
  }

  void send(byte[] octets) throws IOException {
    try (DatagramSocket socket = new DatagramSocket()) {
      send(socket, octets);
    }
  }

  void send(DatagramSocket socket, byte[] octets) throws IOException {
    socket.send(new DatagramPacket(octets, octets.length, InetAddress.getLoopbackAddress(), port));
  }

  Map<String, Long> lost() {
    return collector.ledger().get(0).reasons();
  }

  long taken() {
    return collector.ledger().get(0).out();
  }

  @Override
  public void close() {
    collector.close();
  }
}
