package io.weir.library.packet;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.ByteBuffer;
import java.util.EnumSet;
import java.util.HexFormat;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PacketDissectorTest {

  private static final String MACS = "02005e000002 02005e000001 ";
  private static final String UDP = "0035 8000 0010 0000 0000000000000000";
  private static final String IPV4_UDP = "4500 0024 1234 4000 40 11 0000 0a000001 0a000002 " + UDP;
  private static final String IPV6_ADDRESSES =
      "20010db8000000000000000000000001 20010db8000000000000000000000002 ";

  private static PacketHeaders dissect(String hex, Layer layer, Decapsulation... tunnels) {
    byte[] octets = octets(hex);
    PacketHeaders headers = new PacketHeaders();
    Set<Decapsulation> enabled = EnumSet.noneOf(Decapsulation.class);
    enabled.addAll(Set.of(tunnels));
    new PacketDissector(enabled).dissect(ByteBuffer.wrap(octets), 0, octets.length, layer, headers);
    return headers;
  }

  private static byte[] octets(String hex) {
    return HexFormat.of().parseHex(hex.replace(" ", ""));
  }

  @ParameterizedTest
  @CsvSource({
    "ETHERNET, 02005e00000202005e000001 0800",
    "ETHERNET, 02005e00000202005e000001 8100 0005 0800",
    "ETHERNET, 02005e00000202005e000001 88a8 0005 8100 0006 0800",
    "ETHERNET, 02005e00000202005e000001 002c aaaa03 000000 0800",
    "ETHERNET, 02005e00000202005e000001 8864 1100 0001 0026 0021",
    "ETHERNET, 02005e00000202005e000001 8847 00010140",
    "IP, ''",
    "MPLS, 00010040 00020140",
    "PPP, ff03 0021",
    "PPP, 0021",
    "LLC, aaaa03 000000 0800",
    "LINUX_COOKED, 0000 0001 0006 02005e0000010000 0800",
    "LINUX_COOKED_2, 0800 0000 00000001 0001 00 06 02005e0000010000",
    "LOOPBACK, 02000000",
    "LOOPBACK, 00000002",
    "CISCO_HDLC, 0f00 0800"
  })
  void everyLinkLeadsToIp(Layer layer, String link) {
    PacketHeaders headers = dissect(link + IPV4_UDP, layer);
    assertEquals(4, headers.ipVersion());
    assertEquals(0xffff_0a00_0001L, headers.sourceLow());
    assertEquals(0xffff_0a00_0002L, headers.destinationLow());
    assertEquals(53, headers.sourcePort());
    assertEquals(0x8000, headers.destinationPort());
    assertEquals(36, headers.ipLength());
    assertEquals(0x40, headers.fragmentFlags());
    assertFalse(headers.isTruncated());
  }

  @Test
  void tagsAndLabelsAreKept() {
    PacketHeaders headers =
        dissect(MACS + "88a8 6005 8100 0006 8847 00010040 00020140" + IPV4_UDP, Layer.ETHERNET);
    assertEquals(2, headers.vlanTags());
    assertEquals(5, headers.outerVlan());
    assertEquals(6, headers.innerVlan());
    assertEquals(2, headers.mplsLabels());
    assertEquals(16, headers.mplsLabel(0));
    assertEquals(32, headers.mplsLabel(1));
    assertEquals(0x8847, headers.etherType());
  }

  @Test
  void extensionHeadersArePassed() {
    String extensions =
        "2b 00 01 04 00000000" // hop-by-hop, then routing
            + "33 02 04 00 00000000 0000000000000000 0000000000000000" // routing, then AH
            + "3c 04 0000 00000001 00000001 000000000000000000000000" // AH, then destination
            + "2c 00 01 04 00000000" // destination, then fragment
            + "11 00 0001 0000abcd"; // first fragment of several
    PacketHeaders headers =
        dissect("6a012345 0068 00 40" + IPV6_ADDRESSES + extensions + UDP, Layer.IP);
    assertEquals(17, headers.protocol());
    assertEquals(53, headers.sourcePort());
    assertTrue(headers.hasRoutingHeader());
    assertTrue(headers.hasMoreFragments());
    assertEquals(0xabcd, headers.fragmentId());
    assertEquals(0xa0, headers.trafficClass());
    assertEquals(0x12345, headers.flowLabel());
    assertEquals(144, headers.ipLength());
  }

  @Test
  void laterFragmentsHaveNoPorts() {
    PacketHeaders headers =
        dissect("4500 0024 1234 0003 40 11 0000 0a000001 0a000002 " + UDP, Layer.IP);
    assertEquals(3, headers.fragmentOffset());
    assertFalse(headers.hasPorts());
    assertEquals(0, headers.sourcePort());
  }

  @ParameterizedTest
  @CsvSource({"6, 1", "17, 1", "33, 1", "132, 1", "136, 1", "47, 0", "50, 0"})
  void portsAreReadWhereThereAreSome(int protocol, int has) {
    String header = "4500 0024 1234 4000 40 %02x 0000 0a000001 0a000002 ".formatted(protocol);
    assertEquals(has == 1, dissect(header + UDP, Layer.IP).hasPorts());
  }

  @Test
  void tcpFlagsAndIcmpTypes() {
    String tcp = "01bb 04d2 00000001 00000002 5112 ffff 0000 0000";
    String header = "4500 0028 0000 0000 40 %02x 0000 0a000001 0a000002 ";
    assertEquals(0x112, dissect(header.formatted(6) + tcp, Layer.IP).tcpFlags());
    assertEquals(0x0303, dissect(header.formatted(1) + "0303 0000", Layer.IP).icmpTypeCode());
  }

  @ParameterizedTest
  @CsvSource({
    "IPIP, 04, ''",
    "GRE, 2f, 0000 0800",
    "GRE, 2f, b000 0800 00000000 00000001 00000002",
    "GRE, 2f, 0000 6558 02005e00000202005e000001 0800",
    "VXLAN, 11, c000 12b5 0000 0000 0800 0000 00002a00 02005e00000202005e000001 0800"
  })
  void tunnelsAreEnteredIfTold(Decapsulation tunnel, String protocol, String between) {
    String outer = "4500 0000 0000 0000 40 " + protocol + " 0000 c0000201 c0000202 ";
    PacketHeaders inside =
        dissect(MACS + "0800" + outer + between + IPV4_UDP, Layer.ETHERNET, tunnel);
    assertEquals(0xffff_0a00_0001L, inside.sourceLow());
    assertEquals(53, inside.sourcePort());
    assertTrue(inside.frameOffset() > 14);
    assertEquals(tunnel == Decapsulation.VXLAN ? 42 : 0, inside.vxlanNetworkIdentifier());
    PacketHeaders outside = dissect(MACS + "0800" + outer + between + IPV4_UDP, Layer.ETHERNET);
    assertEquals(0xffff_c000_0201L, outside.sourceLow());
    assertEquals(0, outside.frameOffset());
  }

  @Test
  void aRoutingHeaderMakesTheTunnelSegmentRouting() {
    String outer =
        "60000000 003c 2b 40" + IPV6_ADDRESSES + "04 02 04 00 00000000" + "00".repeat(16);
    assertEquals(6, dissect(outer + IPV4_UDP, Layer.IP, Decapsulation.IPIP).ipVersion());
    assertEquals(4, dissect(outer + IPV4_UDP, Layer.IP, Decapsulation.SRV6).ipVersion());
  }

  @Test
  void onlyOneLevelIsEntered() {
    String outer = "4500 0000 0000 0000 40 04 0000 c0000201 c0000202 ";
    String middle = "4500 0038 0000 0000 40 04 0000 c0000203 c0000204 ";
    PacketHeaders headers = dissect(outer + middle + IPV4_UDP, Layer.IP, Decapsulation.IPIP);
    assertEquals(0xffff_c000_0203L, headers.sourceLow());
    assertEquals(4, headers.protocol());
  }

  @Test
  void aTunnelWithoutItsInsideIsDescribedFromOutside() {
    String outer = "4500 0038 0000 0000 40 04 0000 c0000201 c0000202 ";
    PacketHeaders headers = dissect(outer + "4500 0024", Layer.IP, Decapsulation.IPIP);
    assertEquals(0xffff_c000_0201L, headers.sourceLow());
  }

  @Test
  void paddingIsNotPayload() {
    PacketHeaders headers = dissect(MACS + "0800" + IPV4_UDP + "000000000000", Layer.ETHERNET);
    assertEquals(14 + 36, headers.end());
    assertEquals(34, headers.transportOffset());
  }

  @Test
  void headersMayBeCutAnywhere() {
    byte[] octets =
        octets(
            MACS
                + "8100 0005 86dd 60000000 0018 00 40"
                + IPV6_ADDRESSES
                + "1100010400000000"
                + UDP);
    PacketDissector dissector = new PacketDissector(EnumSet.allOf(Decapsulation.class));
    PacketHeaders headers = new PacketHeaders();
    for (int length = 0; length < octets.length; length++) {
      byte[] cut = java.util.Arrays.copyOf(octets, length);
      dissector.dissect(ByteBuffer.wrap(cut), 0, length, Layer.ETHERNET, headers);
      assertTrue(headers.end() <= length);
      assertEquals(length >= 18 + 40, headers.ipVersion() == 6);
      assertEquals(length >= 18 + 40 + 8 + 4, headers.hasPorts());
    }
  }

  @Test
  void noiseIsHarmless() {
    Random random = new Random(7);
    PacketDissector dissector = new PacketDissector(EnumSet.allOf(Decapsulation.class));
    PacketHeaders headers = new PacketHeaders();
    byte[] octets = octets(MACS + "8847 00010140 60000000 0018 00 40" + IPV6_ADDRESSES + UDP + UDP);
    for (int round = 0; round < 100_000; round++) {
      byte[] noise = octets.clone();
      for (int change = random.nextInt(8); change >= 0; change--) {
        noise[random.nextInt(noise.length)] = (byte) random.nextInt();
      }
      Layer layer = Layer.values()[random.nextInt(Layer.values().length)];
      dissector.dissect(ByteBuffer.wrap(noise), 0, noise.length, layer, headers);
      assertTrue(headers.end() <= noise.length && headers.transportOffset() <= noise.length);
    }
  }
}
