package io.weir.bench.generator;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class DatagramPoolTest {
  @ParameterizedTest
  @EnumSource
  void theSeedDecidesEveryOctet(Protocol protocol) throws IOException {
    assertEquals(octets(protocol, 3), octets(protocol, 3));
    assertNotEquals(octets(protocol, 3), octets(protocol, 4));
  }

  @ParameterizedTest
  @EnumSource
  void datagramsFitAnEthernetFrame(Protocol protocol) {
    DatagramPool pool = pool(protocol, 5);
    for (int i = 0; i < pool.size(); i++) {
      int length = pool.next().length();
      assertTrue(length <= Datagram.LARGEST, () -> "length " + length);
    }
  }

  @ParameterizedTest
  @EnumSource
  void theFirstFollowsTheLast(Protocol protocol) {
    DatagramPool pool = pool(protocol, 6);
    Datagram first = pool.next();
    for (int i = 1; i < pool.size(); i++) {
      assertNotEquals(first, pool.next());
    }
    assertEquals(first, pool.next());
  }

  private static DatagramPool pool(Protocol protocol, long seed) {
    return DatagramPool.build(protocol.encoder(1), new BackgroundTraffic(seed), 300, 10, seed);
  }

  private static List<ByteBuffer> octets(Protocol protocol, long seed) throws IOException {
    List<ByteBuffer> octets = new ArrayList<>();
    Exporter exporter = new Exporter(1, InetAddress.getByName("192.0.2.1"));
    Moment now = Moment.of(1_700_000_000_000L, 0);
    DatagramPool pool = pool(protocol, seed);
    for (int i = 0; i < pool.size(); i++) {
      Datagram datagram = pool.next();
      ByteBuffer buffer = ByteBuffer.allocate(datagram.length());
      datagram.appendTo(buffer);
      datagram.stamp(buffer, 0, exporter, now);
      octets.add(buffer.flip());
    }
    return octets;
  }
}
