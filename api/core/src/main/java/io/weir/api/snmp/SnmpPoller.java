package io.weir.api.snmp;

import io.weir.api.inventory.Device;
import java.time.Duration;
import java.util.concurrent.CompletionStage;
import org.osgi.annotation.versioning.ConsumerType;

/** Asks devices for something of its own, round by round: BGP sessions, tunnels, temperatures. */
@ConsumerType
public interface SnmpPoller {

  /** Unique among pollers, in kebab case; the name of its configuration and its counters. */
  String name();

  /** From one round to the next, unless the configuration says otherwise. */
  Duration period();

  /**
   * Asks one device once. Called from a few threads, never twice at once for one device; must not
   * block.
   *
   * @param agent of the device; of no use after the stage has completed
   * @return what there is to tell; exceptionally if this round failed for this device, which is
   *     counted and tried again in the next round
   */
  CompletionStage<Findings> poll(Device device, SnmpAgent agent);
}
