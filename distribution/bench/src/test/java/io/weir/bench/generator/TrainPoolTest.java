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

class TrainPoolTest {
  @ParameterizedTest
  @EnumSource
  void theSeedDecidesEveryOctet(Protocol protocol) throws IOException {
    assertEquals(octets(protocol, 3), octets(protocol, 3));
    assertNotEquals(octets(protocol, 3), octets(protocol, 4));
  }

  @ParameterizedTest
  @EnumSource
  void datagramsFitAnEthernetFrame(Protocol protocol) {
    for (Train train : pool(protocol, 5).trains()) {
      assertTrue(train.length() <= Datagram.LARGEST, () -> "length " + train.length());
      assertTrue(train.size() <= TrainPool.LONGEST_TRAIN);
    }
  }

  private static TrainPool pool(Protocol protocol, long seed) {
    return TrainPool.build(protocol.encoder(1), new BackgroundTraffic(seed), 300, 10, seed);
  }

  private static List<ByteBuffer> octets(Protocol protocol, long seed) throws IOException {
    List<ByteBuffer> datagrams = new ArrayList<>();
    Exporter exporter = new Exporter(1, InetAddress.getByName("192.0.2.1"));
    Moment now = Moment.of(1_700_000_000_000L, 0);
    for (Train train : pool(protocol, seed).trains()) {
      train.stamp(0, train.size(), exporter, now);
      train.send(0, train.size(), new CopyingSender(datagrams));
    }
    return datagrams;
  }

  private record CopyingSender(List<ByteBuffer> datagrams) implements DatagramSender {
    @Override
    public void send(ByteBuffer buffer, int at, int length, int count) {
      for (int i = 0; i < count; i++) {
        byte[] copy = new byte[length];
        buffer.get(at + i * length, copy);
        datagrams.add(ByteBuffer.wrap(copy));
      }
    }

    @Override
    public void close() {}
  }
}
