package io.weir.collector.snmp.session;

import io.weir.library.snmp.Protocols;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Supplier;
import org.snmp4j.CommunityTarget;
import org.snmp4j.DirectUserTarget;
import org.snmp4j.PDU;
import org.snmp4j.PDUv1;
import org.snmp4j.ScopedPDU;
import org.snmp4j.Target;
import org.snmp4j.mp.SnmpConstants;
import org.snmp4j.security.SecurityLevel;
import org.snmp4j.smi.OctetString;
import org.snmp4j.smi.UdpAddress;

/** How one device is spoken to under one profile. Keys, once localized, stay here. Thread-safe. */
final class Access {

  private final UdpAddress address;
  private final Profile profile;
  private volatile Target<UdpAddress> target;

  Access(UdpAddress address, Profile profile) {
    this.address = address;
    this.profile = profile;
    target = make();
  }

  Profile profile() {
    return profile;
  }

  Target<UdpAddress> target() {
    return target;
  }

  /** Forgets what was known of the agent's engine: it has another identifier now. */
  void renew() {
    target = make();
  }

  boolean bulk() {
    return target.getVersion() != SnmpConstants.version1;
  }

  boolean secure() {
    return target.getVersion() == SnmpConstants.version3;
  }

  PDU request() {
    if (profile.credentials() instanceof Credentials.User user) {
      ScopedPDU scoped = new ScopedPDU();
      if (!user.context().isEmpty()) {
        scoped.setContextName(new OctetString(user.context()));
      }
      return scoped;
    }
    return bulk() ? new PDU() : new PDUv1();
  }

  private Target<UdpAddress> make() {
    Target<UdpAddress> made =
        profile.credentials() instanceof Credentials.User user
            ? user(user)
            : community((Credentials.Community) profile.credentials());
    made.setRetries(0);
    return made;
  }

  private Target<UdpAddress> community(Credentials.Community community) {
    CommunityTarget<UdpAddress> made =
        new CommunityTarget<>(address, octets(community.community()));
    made.setVersion(
        community.version() == Credentials.CommunityVersion.V1
            ? SnmpConstants.version1
            : SnmpConstants.version2c);
    return made;
  }

  private Target<UdpAddress> user(Credentials.User user) {
    DirectUserTarget<UdpAddress> made = new DirectUserTarget<>();
    made.setAddress(address);
    made.setSecurityName(new OctetString(user.name()));
    made.setVersion(SnmpConstants.version3);
    made.setSecurityLevel(level(user));
    user.authentication()
        .ifPresent(
            key -> {
              made.setAuthenticationProtocol(Protocols.of(key.protocol()));
              made.setAuthenticationKey(octets(key.passphrase()));
            });
    user.privacy()
        .ifPresent(
            key -> {
              made.setPrivacyProtocol(Protocols.of(key.protocol()));
              made.setPrivacyKey(octets(key.passphrase()));
            });
    return made;
  }

  private static int level(Credentials.User user) {
    if (user.authentication().isEmpty()) {
      return SecurityLevel.NOAUTH_NOPRIV;
    }
    return user.privacy().isEmpty() ? SecurityLevel.AUTH_NOPRIV : SecurityLevel.AUTH_PRIV;
  }

  private static OctetString octets(Supplier<char[]> secret) {
    char[] chars = Optional.ofNullable(secret.get()).orElseGet(() -> new char[0]);
    ByteBuffer encoded = StandardCharsets.UTF_8.encode(CharBuffer.wrap(chars));
    byte[] octets = new byte[encoded.remaining()];
    encoded.get(octets);
    encoded.clear().put(new byte[encoded.capacity()]);
    Arrays.fill(chars, '\0');
    return OctetString.fromByteArray(octets);
  }
}
