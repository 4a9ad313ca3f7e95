package io.weir.collector.snmp.session;

import io.weir.library.snmp.Authentication;
import io.weir.library.snmp.Privacy;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * What an agent wants to see before it answers. Secrets come from suppliers, each call a new array
 * that the session overwrites after use; nothing here prints them.
 */
public sealed interface Credentials {

  /** Versions that know nothing but a community. */
  enum CommunityVersion {
    V1,
    V2C
  }

  /** SNMPv1 (RFC 1157) or SNMPv2c (RFC 1901). */
  record Community(CommunityVersion version, Supplier<char[]> community) implements Credentials {

    @Override
    public String toString() {
      return version + " community";
    }
  }

  /**
   * A user of the User-based Security Model (RFC 3414).
   *
   * @param name 1 to 32 octets
   * @param privacy only together with authentication
   * @param context the name of the context (RFC 3411, section 3.3.1); empty for the default one
   */
  record User(
      String name,
      Optional<Key<Authentication>> authentication,
      Optional<Key<Privacy>> privacy,
      String context)
      implements Credentials {

    public User {
      if (name.isEmpty() || name.length() > 32) {
        throw new IllegalArgumentException(
            "wanted a user's name of 1 to 32 octets, got " + name.length());
      }
      if (privacy.isPresent() && authentication.isEmpty()) {
        throw new IllegalArgumentException(
            "wanted authentication wherever there is privacy, got privacy alone for user " + name);
      }
    }

    @Override
    public String toString() {
      return "user "
          + name
          + authentication.map(key -> ", " + key).orElse("")
          + privacy.map(key -> ", " + key).orElse("");
    }
  }

  /**
   * A protocol with its passphrase.
   *
   * @param passphrase at least eight characters (RFC 3414, section 11.2)
   */
  record Key<P extends Enum<P>>(P protocol, Supplier<char[]> passphrase) {

    @Override
    public String toString() {
      return protocol.toString();
    }
  }
}
