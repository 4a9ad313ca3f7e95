package io.weir.collector.snmp;

import io.weir.api.inventory.Device;
import io.weir.api.snmp.AgentFigures;
import io.weir.api.snmp.SnmpAgent;
import io.weir.api.snmp.SnmpAgents;
import io.weir.collector.snmp.access.Keyring;
import io.weir.collector.snmp.session.DeviceFigures;
import io.weir.collector.snmp.session.Peer;
import io.weir.collector.snmp.session.Profile;
import io.weir.collector.snmp.session.SnmpSessions;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.List;

/** The agents of devices, by the credentials that they answered to. */
record KnownAgents(SnmpSessions sessions, Keyring keyring) implements SnmpAgents {

  @Override
  public SnmpAgent agent(Device device, Duration time) {
    Profile profile =
        keyring
            .known(device)
            .orElseThrow(
                () ->
                    new IllegalArgumentException(
                        "wanted a device whose credentials are known, got "
                            + device.id()
                            + ", which did not answer to any yet"));
    return sessions.agent(peer(device), profile, time);
  }

  static Peer peer(Device device) {
    return new Peer(
        device.id(), new InetSocketAddress(device.address().toInetAddress(), device.port()));
  }

  @Override
  public List<AgentFigures> slowest(int most) {
    return sessions.slowest(most).stream().map(KnownAgents::figures).toList();
  }

  private static AgentFigures figures(DeviceFigures figures) {
    return new AgentFigures(
        figures.device(),
        figures.roundTrip(),
        figures.requests(),
        figures.timeouts(),
        figures.repetitions(),
        figures.lastError().map(Throwable::getMessage).orElse(""));
  }
}
