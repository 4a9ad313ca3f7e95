package io.weir.bench.generator;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.net.InetAddress;
import java.nio.ByteBuffer;
import java.util.List;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

class DatagramSenderTest {
  @Test
  void cutsTrainsOnLinux() throws IOException, InterruptedException {
    Assumptions.assumeTrue(
        io.netty.channel.epoll.Epoll.isAvailable(), "native epoll is not available");
    try (Receiver receiver = new Receiver();
        DatagramSender sender =
            new SegmentingSender(InetAddress.getByName("127.9.8.7"), receiver.address())) {
      assertDelivers(sender, receiver);
    }
  }

  @Test
  void sendsOneByOneElsewhere() throws IOException, InterruptedException {
    try (Receiver receiver = new Receiver();
        DatagramSender sender =
            new ChannelSender(InetAddress.getByName("127.9.8.7"), receiver.address())) {
      assertDelivers(sender, receiver);
    }
  }

  /** Trains of growing and shrinking lengths, and single datagrams longer than the last train's. */
  private static void assertDelivers(DatagramSender sender, Receiver receiver)
      throws IOException, InterruptedException {
    ByteBuffer buffer = ByteBuffer.allocateDirect(32 * Datagram.LARGEST);
    sender.send(buffer, 10, 300, 5);
    sender.send(buffer, 0, 1400, 1);
    sender.send(buffer, 0, 1472, 32);
    sender.send(buffer, 0, 40, 1);
    sender.send(buffer, 0, 40, 2);
    List<Integer> lengths = receiver.await(41).stream().map(ByteBuffer::limit).toList();
    assertEquals(41, lengths.size());
    assertEquals(List.of(300, 300, 300, 300, 300, 1400, 1472), lengths.subList(0, 7));
    assertEquals(List.of(1472, 40, 40, 40), lengths.subList(37, 41));
  }
}
