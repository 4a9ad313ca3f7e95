package io.weir.library.snmp;

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
import org.snmp4j.security.nonstandard.PrivAES192With3DESKeyExtension;
import org.snmp4j.security.nonstandard.PrivAES256With3DESKeyExtension;

/** What computes each protocol of USM. Shared by all threads. */
public final class Protocols {

  private static final Map<Authentication, AuthenticationProtocol> AUTHENTICATION =
      Map.of(
          Authentication.MD5, new SharedKeys(new AuthMD5()),
          Authentication.SHA1, new SharedKeys(new AuthSHA()),
          Authentication.SHA224, new SharedKeys(new AuthHMAC128SHA224()),
          Authentication.SHA256, new SharedKeys(new AuthHMAC192SHA256()),
          Authentication.SHA384, new SharedKeys(new AuthHMAC256SHA384()),
          Authentication.SHA512, new SharedKeys(new AuthHMAC384SHA512()));

  private static final Map<Privacy, PrivacyProtocol> PRIVACY =
      Map.of(
          Privacy.DES, new PrivDES(),
          Privacy.AES128, new PrivAES128(),
          Privacy.AES192, new PrivAES192(),
          Privacy.AES256, new PrivAES256(),
          Privacy.AES192_REEDER, new PrivAES192With3DESKeyExtension(),
          Privacy.AES256_REEDER, new PrivAES256With3DESKeyExtension());

  private Protocols() {}

  /** The one that an engine asks for keys, too. */
  public static AuthenticationProtocol of(Authentication protocol) {
    return AUTHENTICATION.get(protocol);
  }

  public static PrivacyProtocol of(Privacy protocol) {
    return PRIVACY.get(protocol);
  }

  /** All of them, and none of the library's process-wide ones. */
  public static SecurityProtocols all() {
    SecurityProtocols all = new SecurityProtocols(SecurityProtocols.SecurityProtocolSet.none);
    AUTHENTICATION.values().forEach(all::addAuthenticationProtocol);
    PRIVACY.values().forEach(all::addPrivacyProtocol);
    return all;
  }
}
