package io.weir.collector.bgp.model;

import io.weir.api.net.Address;
import java.util.Map;

/**
 * A session with a peer.
 *
 * @param peer its address
 * @param remoteAs its autonomous system, 0 where the agent says nothing
 * @param stopped whether somebody shut it down (bgpPeerAdminStatus)
 * @param figures the numbers that the agent gave, by the names of their series
 */
public record Session(
    Address peer, SessionState state, long remoteAs, boolean stopped, Map<String, Long> figures) {

  /** The series that counts how often the session was established. */
  static final String TRANSITIONS = "weir_bgp_session_established_transitions_total";

  public Session {
    figures = Map.copyOf(figures);
  }

  boolean isUp() {
    return state == SessionState.ESTABLISHED;
  }

  /** How often it was established. */
  long transitions() {
    return figures.getOrDefault(TRANSITIONS, 0L);
  }
}
