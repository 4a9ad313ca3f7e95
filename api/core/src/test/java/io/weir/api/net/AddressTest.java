package io.weir.api.net;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.InetAddress;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AddressTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "0.0.0.0",
        "255.255.255.255",
        "10.1.2.3",
        "::",
        "::1",
        "1::",
        "2001:db8::1",
        "2001:db8:0:1:1:1:1:1",
        "2001:0:0:1::1",
        "fe80::1:0:0:1",
        "1:2:3:4:5:6:7:8"
      })
  void writesCanonicalText(String text) {
    assertEquals(text, Address.parse(text).toString());
  }

  @Test
  void everyAddressReadsBack() {
    Random random = new Random(1);
    for (int i = 0; i < 10_000; i++) {
      long sparse = random.nextLong() & -1L << random.nextInt(64);
      Address address = new Address(sparse, random.nextLong() & sparse);
      assertEquals(address, Address.parse(address.toString()));
      assertEquals(address, Address.of(address.toInetAddress()));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "10.0.0", "10.0.0.256", "example.org", "1::2::3", "::g", "10.0.0.1 "})
  void refusesWhatIsNoAddress(String text) {
    assertThrows(IllegalArgumentException.class, () -> Address.parse(text));
  }

  @ParameterizedTest
  @CsvSource({
    "10.0.0.0/8,10.255.1.1,true",
    "10.0.0.0/8,11.0.0.0,false",
    "0.0.0.0/0,1.2.3.4,true",
    "0.0.0.0/0,2001:db8::1,false",
    "::/0,1.2.3.4,true",
    "2001:db8::/32,2001:db8:ffff::1,true",
    "2001:db8::/65,2001:db8::8000:0:0:1,false",
    "192.0.2.1,192.0.2.1,true",
    "192.0.2.1,192.0.2.2,false"
  })
  void prefixContains(String prefix, String address, boolean inside) {
    assertEquals(inside, Prefix.parse(prefix).contains(Address.parse(address)));
  }

  @Test
  void prefixClearsHostBitsAndReadsBack() {
    assertEquals("10.0.0.0/8", Prefix.parse("10.1.2.3/8").toString());
    assertEquals("2001:db8::/32", Prefix.parse("2001:db8::1/32").toString());
    assertThrows(IllegalArgumentException.class, () -> Prefix.parse("10.0.0.0/33"));
    assertThrows(IllegalArgumentException.class, () -> Prefix.parse("10.0.0.0/"));
  }

  @Test
  void knowsItsFamily() throws Exception {
    assertTrue(Address.of(InetAddress.getByName("192.0.2.1")).isIpv4());
    assertFalse(Address.parse("2001:db8::1").isIpv4());
  }
}
