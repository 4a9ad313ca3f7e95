package io.weir.bench.generator;

import java.io.Closeable;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.DatagramChannel;

/**
 * A connected UDP socket of one exporter. Every datagram is a system call of its own, as a router's
 * is: segmentation offload would send cheaper, but would also wake a collector less often than
 * traffic from a network does. Used by one thread.
 */
final class DatagramSender implements Closeable {
  private final DatagramChannel channel;

  /**
   * @param source the address to send from; the wildcard address leaves it to the kernel
   */
  DatagramSender(InetAddress source, InetSocketAddress destination) throws IOException {
    channel = DatagramChannel.open();
    try {
      channel.bind(new InetSocketAddress(source, 0)).connect(destination);
    } catch (IOException e) {
      channel.close();
      throw e;
    }
  }

  /**
   * Sends what lies between a direct buffer's position and limit; waits while the socket's buffer
   * is full.
   *
   * @throws IOException if the kernel did not take it, as when the port was unreachable
   */
  void send(ByteBuffer datagram) throws IOException {
    channel.write(datagram);
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }
}
