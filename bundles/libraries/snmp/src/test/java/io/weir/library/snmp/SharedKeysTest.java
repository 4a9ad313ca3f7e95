package io.weir.library.snmp;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.snmp4j.security.AuthHMAC192SHA256;
import org.snmp4j.security.AuthMD5;
import org.snmp4j.security.AuthSHA;
import org.snmp4j.security.AuthenticationProtocol;
import org.snmp4j.smi.OctetString;

class SharedKeysTest {

  private static final byte[] ENGINE = HexFormat.of().parseHex("000000000000000000000002");

  /** RFC 3414, appendices A.3.1 and A.3.2. */
  @Test
  void makesTheKeysOfTheStandard() {
    OctetString passphrase = new OctetString("maplesyrup");
    assertEquals(
        "526f5eed9fcce26f8964c2930787d82b", hex(new SharedKeys(new AuthMD5()), passphrase));
    assertEquals(
        "6695febc9288e36282235fc7151f128497b38f3f", hex(new SharedKeys(new AuthSHA()), passphrase));
  }

  @Test
  void makesWhatTheLibraryMakesForEveryEngine() {
    for (AuthenticationProtocol plain : List.of(new AuthSHA(), new AuthHMAC192SHA256())) {
      SharedKeys shared = new SharedKeys(plain);
      for (int engine = 0; engine < 5; engine++) {
        byte[] id = {1, 2, 3, 4, (byte) engine};
        OctetString passphrase = new OctetString("one of the passphrases " + engine % 2);
        assertArrayEquals(
            plain.passwordToKey(passphrase, id), shared.passwordToKey(passphrase, id));
      }
    }
  }

  private static String hex(SharedKeys keys, OctetString passphrase) {
    return HexFormat.of().formatHex(keys.passwordToKey(passphrase, ENGINE));
  }
}
