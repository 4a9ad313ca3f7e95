package io.weir.collector.bgp.model;

import io.weir.api.metric.Sample;
import io.weir.api.metric.SeriesKey;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Sessions as samples. */
public final class SessionSamples {

  private static final String STATE = "weir_bgp_session_state";

  private SessionSamples() {}

  /**
   * The state, 1 (idle) to 6 (established), and what else the agent gave, of each session.
   *
   * @param millis since the epoch
   */
  public static List<Sample> of(String deviceId, List<Session> sessions, long millis) {
    List<Sample> samples = new ArrayList<>();
    for (Session session : sessions) {
      Map<String, String> labels =
          Map.of(
              "device", deviceId,
              "peer", session.peer().toString(),
              "remote_as", Long.toString(session.remoteAs()));
      samples.add(new Sample(new SeriesKey(STATE, labels), millis, session.state().value()));
      session
          .figures()
          .forEach(
              (name, value) -> samples.add(new Sample(new SeriesKey(name, labels), millis, value)));
    }
    return samples;
  }
}
