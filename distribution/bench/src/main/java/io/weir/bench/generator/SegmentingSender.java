package io.weir.bench.generator;

import io.netty.channel.epoll.LinuxSocket;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.util.concurrent.locks.LockSupport;

/**
 * Sends a train with one call: the kernel cuts it into datagrams of one length (UDP_SEGMENT, Linux
 * 4.18 and later). A collector cannot tell the difference.
 */
final class SegmentingSender implements DatagramSender {
  private static final int SOL_UDP = 17;
  private static final int UDP_SEGMENT = 103;
  private static final long FULL_BUFFER_WAIT_NANOS = 50_000;

  private final LinuxSocket socket;
  private int segment;

  SegmentingSender(InetAddress source, InetSocketAddress destination) throws IOException {
    socket = LinuxSocket.newSocketDgram(destination.getAddress().getAddress().length == 16);
    try {
      segment(Datagram.LARGEST);
      socket.bind(new InetSocketAddress(source, 0));
      socket.connect(destination);
    } catch (IOException e) {
      socket.close();
      throw e;
    }
  }

  private void segment(int length) throws UnsupportedException {
    try {
      socket.setIntOpt(SOL_UDP, UDP_SEGMENT, length);
      segment = length;
    } catch (IOException e) {
      throw new UnsupportedException(e);
    }
  }

  @Override
  public void send(ByteBuffer buffer, int at, int length, int count) throws IOException {
    if (length > segment || (length < segment && count > 1)) {
      segment(length);
    }
    int end = at + length * count;
    while (socket.send(buffer, at, end) == 0) {
      LockSupport.parkNanos(FULL_BUFFER_WAIT_NANOS);
    }
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }

  /** The kernel does not cut datagrams for a sender. */
  static final class UnsupportedException extends IOException {
    private static final long serialVersionUID = 1;

    UnsupportedException(IOException cause) {
      super("the kernel has no UDP_SEGMENT: " + cause.getMessage(), cause);
    }
  }
}
