package io.weir.collector.snmp.session;

/**
 * Credentials under a name, as the configuration gives them and as a device remembers them.
 *
 * @param name unique among profiles; what logs and people see
 */
public record Profile(String name, Credentials credentials) {

  public Profile {
    if (name.isBlank()) {
      throw new IllegalArgumentException("wanted a profile's name, got none");
    }
  }

  @Override
  public String toString() {
    return name;
  }
}
