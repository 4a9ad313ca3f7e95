package io.weir.collector.snmp.discovery;

import io.weir.api.inventory.Device;
import io.weir.api.inventory.InventoryStore;
import io.weir.api.inventory.Neighbour;
import io.weir.api.inventory.NetworkInterface;
import io.weir.api.store.StoreException;
import io.weir.collector.snmp.discovery.Acquaintances.Acquaintance;
import io.weir.collector.snmp.inventory.Inventory;
import io.weir.collector.snmp.model.interfaces.Interface;
import io.weir.collector.snmp.model.neighbours.Station;
import io.weir.collector.snmp.session.Peer;
import io.weir.collector.snmp.session.Profile;
import io.weir.collector.snmp.session.SnmpSessions;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads the bridge and ARP tables of devices that were discovered, and has the inventory know whom
 * of the network they have met. Nobody waits for it: a few devices are asked at once, because such
 * tables can be large. Thread-safe; nothing here blocks.
 */
final class StationDiscovery {

  private static final Logger LOG = LoggerFactory.getLogger(StationDiscovery.class);
  private static final int AT_ONCE = 8;
  private static final int MOST_WAITING = 200_000;
  private static final int CELLS_A_ROW = 2;

  /** For the tables of one device. */
  private static final Duration TIME = Duration.ofSeconds(30);

  private final SnmpSessions sessions;
  private final Inventory inventory;
  private final KnownStations known;
  private final int rows;
  private final Clock clock;
  private final Turnstile turnstile = new Turnstile(AT_ONCE, MOST_WAITING);
  private final Set<String> underWay = ConcurrentHashMap.newKeySet();

  /**
   * @param rows of a table that are read at most; 0: none is
   */
  StationDiscovery(
      SnmpSessions sessions, Inventory inventory, KnownStations known, int rows, Clock clock) {
    this.sessions = sessions;
    this.inventory = inventory;
    this.known = known;
    this.rows = rows;
    this.clock = clock;
  }

  /** Begins with a device, unless it is its turn already. */
  void begin(Peer peer, Profile profile, List<Interface> interfaces) {
    if (rows == 0 || interfaces.isEmpty() || !underWay.add(peer.device())) {
      return;
    }
    turnstile
        .enter(
            () ->
                LearntSurvey.of(
                    sessions.agent(peer, profile, TIME, CELLS_A_ROW * rows), interfaces))
        .thenCompose(met -> inventory.later(peer.device(), store -> keep(store, peer, met)))
        .whenComplete(
            (entries, failure) -> {
              underWay.remove(peer.device());
              if (failure != null) {
                LOG.info("Whom {} has met is not known: {}", peer.device(), failure.getMessage());
              }
            });
  }

  private int keep(InventoryStore store, Peer peer, List<Station> met) throws StoreException {
    String id = peer.device();
    if (store.find(Device.class, id).isEmpty()) {
      return 0;
    }
    Map<Long, String> ports = new HashMap<>();
    for (NetworkInterface each : KnownDevice.interfaces(store, id)) {
      ports.put(each.ifIndex(), each.id());
    }
    List<Neighbour> entries = new ArrayList<>();
    for (Acquaintance each : Acquaintances.among(met, id, known)) {
      entries.add(
          NeighbourEntries.entry(
              id, each.local().map(Interface::ifIndex).map(ports::get), each, clock.instant()));
    }
    if (!entries.isEmpty()) {
      store.putAll(entries.iterator(), Inventory.ACTOR);
    }
    return entries.size();
  }
}
