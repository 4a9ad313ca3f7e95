package io.weir.api.discovery;

import io.weir.api.net.Address;
import java.util.Optional;

/**
 * A device to take in.
 *
 * @param port of its SNMP agent (UDP)
 * @param access how it is asked; empty: all profiles are tried
 */
public record NewDevice(Address address, int port, Optional<SnmpAccess> access) {

  /** Where agents listen (RFC 3417, section 2). */
  public static final int PORT = 161;

  public NewDevice {
    if (port < 1 || port > 65_535) {
      throw new IllegalArgumentException("wanted a UDP port of 1 to 65535, got " + port);
    }
  }
}
