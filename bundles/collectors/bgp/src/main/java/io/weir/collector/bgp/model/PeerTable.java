package io.weir.collector.bgp.model;

import io.weir.api.net.Address;
import io.weir.api.snmp.Oid;
import io.weir.api.snmp.SnmpTable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A table of peers: which column is where, and how a row is told apart. */
@SuppressWarnings("ImmutableEnumChecker") // names and unmodifiable lists of them are immutable
public enum PeerTable {
  /** bgpPeerTable of BGP4-MIB (RFC 4273), by IPv4 address. */
  STANDARD(Oid.of(1, 3, 6, 1, 2, 1, 15, 3, 1), 2, 3, 9, List.of(10, 11, 12, 13, 15, 16)) {
    @Override
    Optional<Address> peer(Oid index) {
      return index.size() == IPV4 ? address(index) : Optional.empty();
    }
  },
  /** cbgpPeer2Table of CISCO-BGP4-MIB, by type, length and octets of the address (RFC 4001). */
  CISCO(
      Oid.of(1, 3, 6, 1, 4, 1, 9, 9, 187, 1, 2, 5, 1), 3, 4, 11, List.of(13, 14, 15, 16, 18, 19)) {
    @Override
    Optional<Address> peer(Oid index) {
      boolean whole = index.size() > 2 && index.arc(1) == index.size() - 2L;
      return whole ? address(index.from(2)) : Optional.empty();
    }
  };

  private static final int IPV4 = 4;
  private static final int IPV6 = 16;
  private static final long STOPPED = 1;

  /** In the order of the columns that the tables have them in. */
  private static final List<String> FIGURES =
      List.of(
          "weir_bgp_session_received_updates_total",
          "weir_bgp_session_sent_updates_total",
          "weir_bgp_session_received_messages_total",
          "weir_bgp_session_sent_messages_total",
          Session.TRANSITIONS,
          "weir_bgp_session_state_seconds");

  private final Oid entry;
  private final Oid state;
  private final Oid adminStatus;
  private final Oid remoteAs;
  private final List<Oid> figures;

  PeerTable(Oid entry, int state, int adminStatus, int remoteAs, List<Integer> figures) {
    this.entry = entry;
    this.state = entry.append(state);
    this.adminStatus = entry.append(adminStatus);
    this.remoteAs = entry.append(remoteAs);
    this.figures = figures.stream().map(this.entry::append).toList();
  }

  /** The peer that a row is about; empty for an index that is none. */
  abstract Optional<Address> peer(Oid index);

  private static Optional<Address> address(Oid octets) {
    if (octets.size() != IPV4 && octets.size() != IPV6) {
      return Optional.empty();
    }
    long high = 0;
    long low = 0;
    for (int place = 0; place < octets.size(); place++) {
      if (octets.arc(place) > 0xff) {
        return Optional.empty();
      }
      high = high << 8 | low >>> 56;
      low = low << 8 | octets.arc(place);
    }
    return Optional.of(octets.size() == IPV4 ? Address.ofIpv4((int) low) : new Address(high, low));
  }

  /** What to ask for. */
  public List<Oid> columns() {
    List<Oid> columns = new ArrayList<>(List.of(state, adminStatus, remoteAs));
    columns.addAll(figures);
    return columns;
  }

  /** The sessions of a table; rows without an address or a state are left out. */
  public List<Session> read(SnmpTable table) {
    List<Session> sessions = new ArrayList<>();
    for (Oid index : table.indexes()) {
      Optional<Address> peer = peer(index);
      Optional<SessionState> now = table.number(index, state).flatMap(SessionState::of);
      if (peer.isPresent() && now.isPresent()) {
        sessions.add(session(peer.get(), now.get(), table, index));
      }
    }
    return sessions;
  }

  private Session session(Address peer, SessionState now, SnmpTable table, Oid index) {
    Map<String, Long> numbers = new HashMap<>();
    for (int place = 0; place < figures.size(); place++) {
      String name = FIGURES.get(place);
      table.number(index, figures.get(place)).ifPresent(number -> numbers.put(name, number));
    }
    return new Session(
        peer,
        now,
        table.number(index, remoteAs).orElse(0L),
        table.number(index, adminStatus).orElse(0L) == STOPPED,
        numbers);
  }
}
