package io.weir.api.discovery;

/** How an agent is asked. */
public sealed interface SnmpAccess {

  /** By credentials that the configuration has under a name. */
  record Profile(String name) implements SnmpAccess {

    public Profile {
      if (name.isBlank()) {
        throw new IllegalArgumentException("wanted a profile's name, got none");
      }
    }
  }

  /**
   * By a community of this device alone. It is kept encrypted and is never told again.
   *
   * @param version {@code 1} or {@code 2c}
   */
  record Community(String version, String community) implements SnmpAccess {

    public Community {
      if (!version.equals("1") && !version.equals("2c")) {
        throw new IllegalArgumentException("wanted the version 1 or 2c, got '" + version + "'");
      }
      if (community.isEmpty() || community.length() > 255) {
        throw new IllegalArgumentException(
            "wanted a community of 1 to 255 characters, got " + community.length());
      }
    }

    @Override
    public String toString() {
      return "community, version " + version;
    }
  }
}
