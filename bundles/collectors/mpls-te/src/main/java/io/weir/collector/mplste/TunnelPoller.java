package io.weir.collector.mplste;

import io.weir.api.inventory.Device;
import io.weir.api.snmp.Findings;
import io.weir.api.snmp.SnmpAgent;
import io.weir.api.snmp.SnmpPoller;
import io.weir.collector.mplste.model.Tunnel;
import io.weir.collector.mplste.model.TunnelSamples;
import io.weir.collector.mplste.model.TunnelTable;
import io.weir.collector.mplste.model.TunnelWatch;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletionStage;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;

/** Tunnels of MPLS-TE-STD-MIB (RFC 3812). */
@Component
public final class TunnelPoller implements SnmpPoller {

  private final TunnelWatch watch = new TunnelWatch();
  private final Clock clock;

  /** Called by the container. */
  @Activate
  public TunnelPoller() {
    this(Clock.systemUTC());
  }

  TunnelPoller(Clock clock) {
    this.clock = clock;
  }

  @Override
  public String name() {
    return "mpls-te";
  }

  @Override
  public Duration period() {
    return Duration.ofMinutes(5);
  }

  @Override
  public CompletionStage<Findings> poll(Device device, SnmpAgent agent) {
    return agent
        .table(TunnelTable.COLUMNS)
        .thenApply(table -> findings(device, TunnelTable.read(table)));
  }

  private Findings findings(Device device, List<Tunnel> tunnels) {
    Instant now = clock.instant();
    return new Findings(
        TunnelSamples.of(device.id(), tunnels, now.toEpochMilli()),
        watch.changes(device, tunnels, now));
  }
}
