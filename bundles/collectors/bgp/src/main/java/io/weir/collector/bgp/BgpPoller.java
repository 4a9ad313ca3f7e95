package io.weir.collector.bgp;

import io.weir.api.inventory.Device;
import io.weir.api.snmp.Findings;
import io.weir.api.snmp.SnmpAgent;
import io.weir.api.snmp.SnmpPoller;
import io.weir.api.snmp.SnmpTable;
import io.weir.collector.bgp.model.PeerTable;
import io.weir.collector.bgp.model.Session;
import io.weir.collector.bgp.model.SessionSamples;
import io.weir.collector.bgp.model.SessionWatch;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.stream.Stream;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;

/** BGP sessions of BGP4-MIB and, for IPv6 on Cisco's routers, of CISCO-BGP4-MIB. */
@Component
public final class BgpPoller implements SnmpPoller {

  private static final String CISCO = "1.3.6.1.4.1.9.";

  private final SessionWatch watch = new SessionWatch();
  private final Clock clock;

  /** Called by the container. */
  @Activate
  public BgpPoller() {
    this(Clock.systemUTC());
  }

  BgpPoller(Clock clock) {
    this.clock = clock;
  }

  @Override
  public String name() {
    return "bgp";
  }

  @Override
  public Duration period() {
    return Duration.ofMinutes(1);
  }

  @Override
  public CompletionStage<Findings> poll(Device device, SnmpAgent agent) {
    return agent
        .table(PeerTable.STANDARD.columns())
        .thenCombine(cisco(device, agent), BgpPoller::sessions)
        .thenApply(sessions -> findings(device, sessions));
  }

  private static CompletionStage<SnmpTable> cisco(Device device, SnmpAgent agent) {
    return device.sysObjectID().startsWith(CISCO)
        ? agent.table(PeerTable.CISCO.columns())
        : CompletableFuture.completedStage(SnmpTable.of(List.of(), List.of()));
  }

  /** IPv4 peers stand in both tables; they are taken from the standard one. */
  private static List<Session> sessions(SnmpTable standard, SnmpTable cisco) {
    return Stream.concat(
            PeerTable.STANDARD.read(standard).stream(),
            PeerTable.CISCO.read(cisco).stream().filter(session -> !session.peer().isIpv4()))
        .toList();
  }

  private Findings findings(Device device, List<Session> sessions) {
    Instant now = clock.instant();
    return new Findings(
        SessionSamples.of(device.id(), sessions, now.toEpochMilli()),
        watch.changes(device, sessions, now));
  }
}
