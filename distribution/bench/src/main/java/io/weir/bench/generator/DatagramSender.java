package io.weir.bench.generator;

import io.netty.channel.epoll.Epoll;
import java.io.Closeable;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;

/** A connected UDP socket of one exporter. Used by one thread. */
interface DatagramSender extends Closeable {
  /**
   * Sends {@code count} datagrams of {@code length} octets that stand one behind the other in a
   * direct buffer from {@code at} on; waits while the socket's buffer is full.
   *
   * @throws IOException if the kernel took none of them, as when the port was unreachable
   */
  void send(ByteBuffer buffer, int at, int length, int count) throws IOException;

  /**
   * Opens the cheapest sender there is: the kernel cuts a train into datagrams on Linux when the
   * destination is this machine; elsewhere each datagram is a call.
   *
   * @param source the address to send from; the wildcard address leaves it to the kernel
   */
  static DatagramSender open(InetAddress source, InetSocketAddress destination) throws IOException {
    if (destination.getAddress().isLoopbackAddress() && Epoll.isAvailable()) {
      try {
        return new SegmentingSender(source, destination);
      } catch (SegmentingSender.UnsupportedException e) {
        return new ChannelSender(source, destination);
      }
    }
    return new ChannelSender(source, destination);
  }
}
