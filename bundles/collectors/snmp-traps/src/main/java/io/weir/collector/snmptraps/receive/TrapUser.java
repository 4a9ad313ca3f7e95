package io.weir.collector.snmptraps.receive;

import io.weir.library.credentials.Secret;
import java.nio.charset.StandardCharsets;
import org.snmp4j.security.SecurityLevel;

/**
 * A user of the User-based Security Model (RFC 3414) whose notifications are taken, with at least
 * the security that is configured.
 *
 * @param name 1 to 32 octets
 * @param authenticationPassphrase of 8 octets or more; {@link Secret#NONE} without authentication
 * @param privacyPassphrase the same for privacy
 */
public record TrapUser(
    String name,
    Authentication authentication,
    Secret authenticationPassphrase,
    Privacy privacy,
    Secret privacyPassphrase) {

  private static final int LONGEST_NAME = 32;
  private static final int SHORTEST_PASSPHRASE = 8;

  public TrapUser {
    int octets = octets(name);
    if (octets < 1 || octets > LONGEST_NAME) {
      throw new IllegalArgumentException("wanted a user's name of 1 to 32 octets, got " + octets);
    }
    if (privacy != Privacy.NONE && authentication == Authentication.NONE) {
      throw new IllegalArgumentException(
          "wanted authentication wherever there is privacy, got privacy alone for user " + name);
    }
    check(name, authentication != Authentication.NONE, authenticationPassphrase);
    check(name, privacy != Privacy.NONE, privacyPassphrase);
  }

  private static void check(String name, boolean wanted, Secret passphrase) {
    int octets = octets(passphrase.reveal());
    if (wanted && octets < SHORTEST_PASSPHRASE) {
      throw new IllegalArgumentException(
          "wanted passphrases of 8 octets or more (RFC 3414, section 11.2) for user "
              + name
              + ", got one of "
              + octets);
    }
  }

  private static int octets(String text) {
    return text.getBytes(StandardCharsets.UTF_8).length;
  }

  /** The least that its notifications must have, as the library counts levels. */
  int level() {
    if (authentication == Authentication.NONE) {
      return SecurityLevel.NOAUTH_NOPRIV;
    }
    return privacy == Privacy.NONE ? SecurityLevel.AUTH_NOPRIV : SecurityLevel.AUTH_PRIV;
  }
}
