package io.weir.library.packet.capture;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.weir.api.net.Address;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class UdpDatagramsTest {

  private static final String ADDRESSES = "0a000001 0a000002";
  private static final String UDP_32 = "04d2 0807 0020 0000 ";
  private static final String FIRST = "0001020304050607";
  private static final String SECOND = "08090a0b0c0d0e0f1011121314151617";

  private static UdpDatagrams capture(String... packets) throws IOException {
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    file.write(octets("a1b2c3d4 0002 0004 00000000 00000000 0000ffff 00000065"));
    for (String packet : packets) {
      byte[] octets = octets(packet);
      ByteBuffer header = ByteBuffer.allocate(16).putInt(1).putInt(0);
      file.write(header.putInt(octets.length).putInt(octets.length).array());
      file.write(octets);
    }
    return new UdpDatagrams(CaptureReader.open(new ByteArrayInputStream(file.toByteArray())));
  }

  private static byte[] octets(String hex) {
    return HexFormat.of().parseHex(hex.replace(" ", ""));
  }

  private static List<String> payloads(UdpDatagrams datagrams) throws IOException {
    List<String> payloads = new ArrayList<>();
    for (Optional<UdpDatagram> next = datagrams.next(); next.isPresent(); next = datagrams.next()) {
      assertEquals(Address.parse("10.0.0.1"), next.get().source());
      assertEquals(1234, next.get().sourcePort());
      assertEquals(Address.parse("10.0.0.2"), next.get().destination());
      assertEquals(2055, next.get().destinationPort());
      byte[] payload = new byte[next.get().payload().remaining()];
      next.get().payload().get(payload);
      payloads.add(HexFormat.of().formatHex(payload));
    }
    return payloads;
  }

  private static final String WHOLE =
      "4500 0034 0001 0000 4011 0000" + ADDRESSES + UDP_32 + FIRST + SECOND;
  private static final String FRAGMENT_1 =
      "4500 0024 0001 2000 4011 0000" + ADDRESSES + UDP_32 + FIRST;
  private static final String FRAGMENT_2 = "4500 0024 0001 0002 4011 0000" + ADDRESSES + SECOND;

  @Test
  void aWholeDatagram() throws IOException {
    try (UdpDatagrams datagrams = capture(WHOLE)) {
      assertEquals(List.of(FIRST + SECOND), payloads(datagrams));
      assertEquals(0, datagrams.skipped());
    }
  }

  @Test
  void fragmentsInAnyOrderAndRepeatedMakeOne() throws IOException {
    try (UdpDatagrams datagrams = capture(FRAGMENT_2, FRAGMENT_2, FRAGMENT_1)) {
      assertEquals(List.of(FIRST + SECOND), payloads(datagrams));
      assertEquals(3, datagrams.packets());
      assertEquals(0, datagrams.skipped());
    }
  }

  @Test
  void whatIsNotWholeIsSkippedAndCounted() throws IOException {
    String tcp = WHOLE.replace("4011", "4006");
    String cut = WHOLE.substring(0, WHOLE.length() - 4);
    try (UdpDatagrams datagrams = capture(tcp, cut, WHOLE)) {
      assertEquals(List.of(FIRST + SECOND), payloads(datagrams));
      assertEquals(2, datagrams.skipped());
    }
  }

  @Test
  void unfinishedPacketsAreBounded() throws IOException {
    String[] packets = new String[2000];
    for (int i = 0; i < packets.length - 1; i++) {
      packets[i] = FRAGMENT_1.replace("0024 0001", "0024 %04x".formatted(i + 1));
    }
    packets[packets.length - 1] = FRAGMENT_2;
    try (UdpDatagrams datagrams = capture(packets)) {
      assertEquals(List.of(), payloads(datagrams), "the first gave way long ago");
      assertEquals(2000, datagrams.packets());
    }
  }
}
