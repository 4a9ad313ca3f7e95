package io.weir.library.view.network;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.weir.api.inventory.Neighbour;
import io.weir.api.net.Address;
import java.time.Instant;
import java.util.Optional;

/**
 * Somebody whom a device heard.
 *
 * @param device the id of the device
 * @param port what people call the interface where it was heard; empty if that cannot be told
 * @param interfaceId as {@link InterfaceRef} writes it
 */
public record NeighbourLine(
    String device,
    String deviceName,
    @JsonProperty("interface") String port,
    Optional<String> interfaceId,
    String protocol,
    String sysName,
    String portId,
    String portDescription,
    String platform,
    String chassisId,
    Optional<Address> address,
    Instant lastSeen) {

  static NeighbourLine of(LinkLine.End here, Neighbour heard) {
    return new NeighbourLine(
        here.device(),
        here.deviceName(),
        here.port(),
        here.interfaceId(),
        heard.protocol(),
        heard.sysName(),
        heard.portId(),
        heard.portDescription(),
        heard.platform(),
        heard.chassisId(),
        heard.address(),
        heard.lastSeen());
  }
}
