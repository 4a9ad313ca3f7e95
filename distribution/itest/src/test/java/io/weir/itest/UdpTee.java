package io.weir.itest;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.DatagramChannel;
import java.util.Arrays;
import java.util.List;

/** Passes every datagram that it receives on to several receivers. */
final class UdpTee {

  private final DatagramChannel channel;
  private final List<InetSocketAddress> receivers;
  private final Thread thread = new Thread(this::run, "udp-tee");

  /** Listens on a free port of the loopback address. */
  UdpTee(int... ports) throws IOException {
    InetAddress loopback = InetAddress.getLoopbackAddress();
    receivers =
        Arrays.stream(ports).mapToObj(port -> new InetSocketAddress(loopback, port)).toList();
    channel = DatagramChannel.open().bind(new InetSocketAddress(loopback, 0));
    thread.start();
  }

  int port() throws IOException {
    return ((InetSocketAddress) channel.getLocalAddress()).getPort();
  }

  private void run() {
    ByteBuffer datagram = ByteBuffer.allocate(65_535);
    try {
      while (true) {
        channel.receive(datagram.clear());
        datagram.flip();
        for (InetSocketAddress receiver : receivers) {
          channel.send(datagram.rewind(), receiver);
        }
      }
    } catch (ClosedChannelException e) {
      // closed: the end
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  void stop() throws IOException, InterruptedException {
    channel.close();
    thread.join();
  }
}
