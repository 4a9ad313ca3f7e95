package io.weir.library.view.network;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.weir.api.net.Address;
import java.time.Instant;
import java.util.Optional;

/**
 * A link, or what one end of it says of an end that is not known.
 *
 * @param a the end that is known
 * @param b the other end
 * @param protocol the strongest by which it is known
 * @param confidence that it is there, above 0 to 1
 * @param evidence what it was concluded from, in words
 */
public record LinkLine(
    End a, Side b, String protocol, double confidence, String evidence, Instant lastSeen) {

  /** One side of a link. */
  public sealed interface Side {

    /** What people call the device; empty where nothing is said. */
    String called();

    /** What people call its port; empty where nothing is said. */
    String calledPort();
  }

  /**
   * An interface.
   *
   * @param device the id of the device
   * @param deviceName what people call it
   * @param port what people call the interface; empty if that cannot be told
   * @param interfaceId as {@link InterfaceRef} writes it
   */
  public record End(
      String device,
      String deviceName,
      @JsonProperty("interface") String port,
      Optional<String> interfaceId)
      implements Side {

    @Override
    public String called() {
      return deviceName;
    }

    @Override
    public String calledPort() {
      return port;
    }
  }

  /** An end that is not known. */
  public record Unknown(Remote remote) implements Side {

    @Override
    public String called() {
      return remote.sysName().isEmpty() ? remote.chassisId() : remote.sysName();
    }

    @Override
    public String calledPort() {
      return remote.portId().isEmpty() ? remote.portDescription() : remote.portId();
    }
  }

  /** What an end that is not known says of itself; empty where it says nothing. */
  public record Remote(
      String sysName,
      String portId,
      String platform,
      String chassisId,
      String portDescription,
      Optional<Address> address) {}
}
