package io.weir.interfaces.rest;

import io.weir.api.discovery.NewDevice;
import io.weir.api.discovery.SnmpAccess;
import io.weir.api.net.Address;
import java.io.InputStream;
import java.util.Optional;
import java.util.Set;

/** Reads a device that is to be taken in. */
final class DeviceContent {

  private DeviceContent() {}

  /**
   * @throws IllegalArgumentException saying what was wanted and what was got
   */
  static NewDevice read(InputStream in) {
    JsonContent device = JsonContent.read(in, Set.of("address", "port", "snmp"));
    return new NewDevice(
        address(device.required("address")),
        device.number("port", NewDevice.PORT),
        device
            .object("snmp", Set.of("version", "community", "profile"))
            .map(DeviceContent::access));
  }

  private static Address address(String text) {
    try {
      return Address.parse(text);
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException("'address': " + e.getMessage(), e);
    }
  }

  private static SnmpAccess access(JsonContent snmp) {
    Optional<String> profile = snmp.text("profile");
    if (profile.isPresent()) {
      if (snmp.has("version") || snmp.has("community")) {
        throw new IllegalArgumentException(
            "wanted 'snmp' with either 'profile' or 'version' and 'community', got both");
      }
      return new SnmpAccess.Profile(profile.get());
    }
    String version = snmp.required("version");
    if (version.equals("3")) {
      throw new IllegalArgumentException(
          "wanted 'snmp.profile' for version 3, got no profile: its users stand in the"
              + " configuration");
    }
    return new SnmpAccess.Community(version, snmp.required("community"));
  }
}
