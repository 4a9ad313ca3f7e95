package io.weir.collector.snmp.session;

import java.util.function.Supplier;
import org.snmp4j.security.AuthHMAC128SHA224;
import org.snmp4j.security.AuthHMAC192SHA256;
import org.snmp4j.security.AuthHMAC256SHA384;
import org.snmp4j.security.AuthHMAC384SHA512;
import org.snmp4j.security.AuthMD5;
import org.snmp4j.security.AuthSHA;
import org.snmp4j.security.AuthenticationProtocol;

/** Authentication protocols of USM: RFC 3414, section 6 and 7, and RFC 7860. */
public enum Authentication {
  MD5(AuthMD5::new),
  SHA1(AuthSHA::new),
  SHA224(AuthHMAC128SHA224::new),
  SHA256(AuthHMAC192SHA256::new),
  SHA384(AuthHMAC256SHA384::new),
  SHA512(AuthHMAC384SHA512::new);

  private final AuthenticationProtocol protocol;

  Authentication(Supplier<AuthenticationProtocol> protocol) {
    this.protocol = protocol.get();
  }

  AuthenticationProtocol protocol() {
    return protocol;
  }
}
