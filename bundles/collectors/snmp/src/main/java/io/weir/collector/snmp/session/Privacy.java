package io.weir.collector.snmp.session;

import java.util.function.Supplier;
import org.snmp4j.security.PrivAES128;
import org.snmp4j.security.PrivAES192;
import org.snmp4j.security.PrivAES256;
import org.snmp4j.security.PrivDES;
import org.snmp4j.security.PrivacyProtocol;
import org.snmp4j.security.nonstandard.PrivAES192With3DESKeyExtension;
import org.snmp4j.security.nonstandard.PrivAES256With3DESKeyExtension;

/**
 * Privacy protocols of USM: RFC 3414, section 8, RFC 3826, and the two ways in which vendors make a
 * short key long enough for AES-192 and AES-256.
 */
public enum Privacy {
  DES(PrivDES::new),
  AES128(PrivAES128::new),
  /** The key extended as draft-blumenthal-aes-usm-04 says. */
  AES192(PrivAES192::new),
  /** The key extended as draft-blumenthal-aes-usm-04 says. */
  AES256(PrivAES256::new),
  /** The key extended as draft-reeder-snmpv3-usm-3desede-00 says; Cisco's way. */
  AES192_REEDER(PrivAES192With3DESKeyExtension::new),
  /** The key extended as draft-reeder-snmpv3-usm-3desede-00 says; Cisco's way. */
  AES256_REEDER(PrivAES256With3DESKeyExtension::new);

  private final PrivacyProtocol protocol;

  Privacy(Supplier<PrivacyProtocol> protocol) {
    this.protocol = protocol.get();
  }

  PrivacyProtocol protocol() {
    return protocol;
  }
}
