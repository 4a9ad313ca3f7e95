package io.weir.collector.snmptraps.receive;

import java.util.EnumMap;
import java.util.Map;
import org.snmp4j.security.AuthHMAC128SHA224;
import org.snmp4j.security.AuthHMAC192SHA256;
import org.snmp4j.security.AuthHMAC256SHA384;
import org.snmp4j.security.AuthHMAC384SHA512;
import org.snmp4j.security.AuthMD5;
import org.snmp4j.security.AuthSHA;
import org.snmp4j.security.AuthenticationProtocol;
import org.snmp4j.security.PrivAES128;
import org.snmp4j.security.PrivAES192;
import org.snmp4j.security.PrivAES256;
import org.snmp4j.security.PrivDES;
import org.snmp4j.security.PrivacyProtocol;
import org.snmp4j.security.SecurityProtocols;
import org.snmp4j.security.UsmUser;
import org.snmp4j.security.nonstandard.PrivAES192With3DESKeyExtension;
import org.snmp4j.security.nonstandard.PrivAES256With3DESKeyExtension;
import org.snmp4j.smi.OID;
import org.snmp4j.smi.OctetString;

/** What computes each protocol of USM, and none of the library's process-wide instances. */
final class Protocols {

  private static final Map<Privacy, PrivacyProtocol> PRIVACY =
      Map.of(
          Privacy.DES, new PrivDES(),
          Privacy.AES128, new PrivAES128(),
          Privacy.AES192, new PrivAES192(),
          Privacy.AES256, new PrivAES256(),
          Privacy.AES192_REEDER, new PrivAES192With3DESKeyExtension(),
          Privacy.AES256_REEDER, new PrivAES256With3DESKeyExtension());

  private final Map<Authentication, RememberedKeys> authentication =
      new EnumMap<>(Authentication.class);
  private final SecurityProtocols all =
      new SecurityProtocols(SecurityProtocols.SecurityProtocolSet.none);

  Protocols() {
    add(Authentication.MD5, new AuthMD5());
    add(Authentication.SHA1, new AuthSHA());
    add(Authentication.SHA224, new AuthHMAC128SHA224());
    add(Authentication.SHA256, new AuthHMAC192SHA256());
    add(Authentication.SHA384, new AuthHMAC256SHA384());
    add(Authentication.SHA512, new AuthHMAC384SHA512());
    PRIVACY.values().forEach(all::addPrivacyProtocol);
  }

  private void add(Authentication name, AuthenticationProtocol protocol) {
    RememberedKeys remembered = new RememberedKeys(protocol, name.digest());
    authentication.put(name, remembered);
    all.addAuthenticationProtocol(remembered);
  }

  SecurityProtocols all() {
    return all;
  }

  AuthenticationProtocol of(Authentication name) {
    return authentication.get(name);
  }

  /** A user as the library wants it; keys are made here, which takes some milliseconds. */
  UsmUser user(TrapUser user) {
    OctetString name = new OctetString(user.name());
    if (user.authentication() == Authentication.NONE) {
      return new UsmUser(name, null, null, null, null);
    }
    RememberedKeys keys = authentication.get(user.authentication());
    OctetString passphrase = new OctetString(user.authenticationPassphrase().reveal());
    keys.remember(passphrase);
    if (user.privacy() == Privacy.NONE) {
      return new UsmUser(name, keys.getID(), passphrase, null, null);
    }
    OctetString privacy = new OctetString(user.privacyPassphrase().reveal());
    keys.remember(privacy);
    OID protocol = PRIVACY.get(user.privacy()).getID();
    return new UsmUser(name, keys.getID(), passphrase, protocol, privacy);
  }
}
