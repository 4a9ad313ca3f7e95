package io.weir.collector.snmptraps.receive;

import io.weir.library.credentials.Secret;
import io.weir.library.snmp.Authentication;
import io.weir.library.snmp.Privacy;
import io.weir.library.snmp.Protocols;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.snmp4j.security.SecurityLevel;
import org.snmp4j.security.UsmUser;
import org.snmp4j.smi.OctetString;

/**
 * A user of the User-based Security Model (RFC 3414) whose notifications are taken, with at least
 * the security that is configured.
 *
 * @param name 1 to 32 octets
 * @param privacy only together with authentication
 */
public record TrapUser(
    String name, Optional<Key<Authentication>> authentication, Optional<Key<Privacy>> privacy) {

  private static final int LONGEST_NAME = 32;
  private static final int SHORTEST_PASSPHRASE = 8;

  /**
   * A protocol with its passphrase.
   *
   * @param passphrase 8 octets or more (RFC 3414, section 11.2)
   */
  public record Key<P extends Enum<P>>(P protocol, Secret passphrase) {

    public Key {
      int octets = octets(passphrase.reveal());
      if (octets < SHORTEST_PASSPHRASE) {
        throw new IllegalArgumentException(
            "wanted a passphrase of 8 octets or more (RFC 3414, section 11.2) for "
                + protocol
                + ", got one of "
                + octets);
      }
    }
  }

  public TrapUser {
    int octets = octets(name);
    if (octets < 1 || octets > LONGEST_NAME) {
      throw new IllegalArgumentException("wanted a user's name of 1 to 32 octets, got " + octets);
    }
    if (privacy.isPresent() && authentication.isEmpty()) {
      throw new IllegalArgumentException(
          "wanted authentication wherever there is privacy, got privacy alone for user " + name);
    }
  }

  private static int octets(String text) {
    return text.getBytes(StandardCharsets.UTF_8).length;
  }

  /** The least that its notifications must have, as the library counts levels. */
  int level() {
    if (authentication.isEmpty()) {
      return SecurityLevel.NOAUTH_NOPRIV;
    }
    return privacy.isEmpty() ? SecurityLevel.AUTH_NOPRIV : SecurityLevel.AUTH_PRIV;
  }

  /** The same as the library wants it. */
  UsmUser forLibrary() {
    return new UsmUser(
        new OctetString(name),
        authentication.map(key -> Protocols.of(key.protocol()).getID()).orElse(null),
        authentication.map(TrapUser::passphrase).orElse(null),
        privacy.map(key -> Protocols.of(key.protocol()).getID()).orElse(null),
        privacy.map(TrapUser::passphrase).orElse(null));
  }

  static OctetString passphrase(Key<?> key) {
    return new OctetString(key.passphrase().reveal());
  }
}
