package io.weir.api.snmp;

import io.weir.api.inventory.Device;
import java.time.Duration;
import java.util.List;
import org.osgi.annotation.versioning.ProviderType;

/** The agents of the devices that are in the inventory, for whoever asks them on demand. */
@ProviderType
public interface SnmpAgents {

  /**
   * A device's agent, by the credentials that it answered to last. Does not block.
   *
   * @param time until all that is asked of it ends, answered or not
   * @throws IllegalArgumentException if no credentials are known for it
   */
  SnmpAgent agent(Device device, Duration time);

  /** The devices that answer slowest, the slowest first. */
  List<AgentFigures> slowest(int most);
}
