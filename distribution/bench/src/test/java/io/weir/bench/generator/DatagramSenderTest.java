package io.weir.bench.generator;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.net.InetAddress;
import java.nio.ByteBuffer;
import java.util.List;
import org.junit.jupiter.api.Test;

class DatagramSenderTest {
  @Test
  void sendsWhatLiesBetweenPositionAndLimit() throws IOException, InterruptedException {
    List<Integer> lengths = List.of(300, 1472, 40, 1400);
    try (Receiver receiver = new Receiver();
        DatagramSender sender =
            new DatagramSender(InetAddress.getByName("127.9.8.7"), receiver.address())) {
      ByteBuffer buffer = ByteBuffer.allocateDirect(Datagram.LARGEST);
      for (int length : lengths) {
        sender.send(buffer.clear().position(buffer.limit() - length));
      }
      List<ByteBuffer> received = receiver.await(lengths.size());
      assertEquals(lengths, received.stream().map(ByteBuffer::limit).toList());
    }
  }
}
