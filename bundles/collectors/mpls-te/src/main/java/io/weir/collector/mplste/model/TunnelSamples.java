package io.weir.collector.mplste.model;

import io.weir.api.metric.Sample;
import io.weir.api.metric.SeriesKey;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Tunnels as samples. */
public final class TunnelSamples {

  private static final String UP = "weir_mpls_tunnel_up";

  private TunnelSamples() {}

  /**
   * Whether it is up, 1 or 0, and what else the agent gave, of each tunnel.
   *
   * @param millis since the epoch
   */
  public static List<Sample> of(String deviceId, List<Tunnel> tunnels, long millis) {
    List<Sample> samples = new ArrayList<>();
    for (Tunnel tunnel : tunnels) {
      Map<String, String> labels =
          Map.of(
              "device", deviceId,
              "tunnel", tunnel.called(),
              "index", Long.toString(tunnel.number()),
              "instance", Long.toString(tunnel.instance()),
              "ingress", tunnel.ingress().toString(),
              "egress", tunnel.egress().toString());
      samples.add(new Sample(new SeriesKey(UP, labels), millis, tunnel.isUp() ? 1 : 0));
      tunnel
          .figures()
          .forEach(
              (name, value) -> samples.add(new Sample(new SeriesKey(name, labels), millis, value)));
    }
    return samples;
  }
}
