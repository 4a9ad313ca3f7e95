package io.weir.library.packet;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.weir.api.net.Address;
import io.weir.library.packet.capture.CaptureReader;
import io.weir.library.packet.capture.CapturedPacket;
import java.io.IOException;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * The first packet of each capture against what Akvorado reads in it. Its {@code EType} is that of
 * the IP packet, behind labels too: here that is the version. Its {@code DstVlan} repeats the tag,
 * which belongs to the link that the frame was seen on alone, IEEE 802.1Q section 9.6.
 */
class AkvoradoPacketsTest {

  @TestFactory
  Stream<DynamicTest> packets() throws IOException {
    JsonNode cases =
        new ObjectMapper().readTree(SharedData.path("flow/akvorado/expectations.json").toFile());
    return StreamSupport.stream(cases.spliterator(), false)
        .filter(test -> test.at("/feed/0").asText().startsWith("packets/"))
        .map(test -> DynamicTest.dynamicTest(test.get("test").asText(), () -> check(test)));
  }

  private static void check(JsonNode test) throws IOException {
    Set<Decapsulation> tunnels = EnumSet.noneOf(Decapsulation.class);
    for (JsonNode name : test.get("decap")) {
      if (!name.asText().equals("NONE")) {
        tunnels.add(Decapsulation.parse(name.asText()));
      }
    }
    PacketHeaders packet = new PacketHeaders();
    String path = "flow/akvorado/" + test.at("/feed/0").asText();
    try (CaptureReader capture = CaptureReader.open(SharedData.path(path))) {
      CapturedPacket captured = capture.next().orElseThrow();
      new PacketDissector(tunnels)
          .dissect(
              captured.bytes(),
              captured.bytes().position(),
              captured.bytes().remaining(),
              Layer.ofLinkType(captured.linkType()),
              packet);
    }
    assertEquals(test.get("ip_length").asInt(), packet.ipLength());
    check(test.at("/expected/0"), packet);
  }

  private static void check(JsonNode wanted, PacketHeaders packet) {
    assertEquals(
        Address.parse(wanted.get("SrcAddr").asText()),
        new Address(packet.sourceHigh(), packet.sourceLow()));
    assertEquals(
        Address.parse(wanted.get("DstAddr").asText()),
        new Address(packet.destinationHigh(), packet.destinationLow()));
    assertEquals(wanted.get("EType").asInt() == 0x86dd ? 6 : 4, packet.ipVersion());
    equal(wanted, "Proto", packet.protocol());
    equal(wanted, "SrcPort", packet.sourcePort());
    equal(wanted, "DstPort", packet.destinationPort());
    equal(wanted, "TCPFlags", packet.tcpFlags());
    equal(wanted, "IPTTL", packet.timeToLive());
    equal(wanted, "IPTos", packet.trafficClass());
    equal(wanted, "IPFragmentID", packet.fragmentId());
    equal(wanted, "IPv6FlowLabel", packet.flowLabel());
    equal(wanted, "SrcMAC", packet.sourceMac());
    equal(wanted, "DstMAC", packet.destinationMac());
    equal(wanted, "SrcVlan", packet.outerVlan());
    equal(wanted, "ICMPv4Type", packet.icmpTypeCode() >> 8);
    assertEquals(wanted.path("MPLSLabels").size(), packet.mplsLabels());
    for (int depth = 0; depth < packet.mplsLabels(); depth++) {
      assertEquals(wanted.get("MPLSLabels").get(depth).asInt(), packet.mplsLabel(depth));
    }
  }

  private static void equal(JsonNode wanted, String name, long got) {
    assertEquals(wanted.path(name).asLong(0), got, name);
  }
}
