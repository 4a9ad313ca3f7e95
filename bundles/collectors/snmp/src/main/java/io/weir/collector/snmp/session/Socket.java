package io.weir.collector.snmp.session;

import java.io.IOException;
import java.net.DatagramPacket;
import java.net.SocketException;
import java.nio.ByteBuffer;
import java.util.function.Consumer;
import org.snmp4j.TransportStateReference;
import org.snmp4j.smi.UdpAddress;
import org.snmp4j.transport.DefaultUdpTransportMapping;

/**
 * A UDP socket with a thread of its own that reads, decodes and hands on. A datagram that reaches
 * nobody is no message.
 */
final class Socket extends DefaultUdpTransportMapping {

  private final SessionCounters counters;
  private final Consumer<UdpAddress> unreadable;
  private boolean understood;

  /**
   * @param unreadable called on the socket's thread with the sender of each datagram that could not
   *     be read
   */
  Socket(int buffer, SessionCounters counters, Consumer<UdpAddress> unreadable) throws IOException {
    this.counters = counters;
    this.unreadable = unreadable;
    setReceiveBufferSize(buffer);
    socket.setSendBufferSize(buffer);
    setAsyncMsgProcessingSupported(false);
    setSocketTimeout(0);
  }

  /** What the kernel granted, in octets; 0 where it does not say. */
  int granted() {
    try {
      return socket.getReceiveBufferSize();
    } catch (SocketException e) {
      return 0;
    }
  }

  /** Called by whoever takes a message, on the socket's thread. */
  void understood() {
    understood = true;
  }

  @Override
  protected void fireProcessMessage(
      DatagramPacket packet, ByteBuffer message, TransportStateReference state) {
    UdpAddress sender = new UdpAddress(packet.getAddress(), packet.getPort());
    counters.countDatagram(packet.getLength());
    understood = false;
    fireProcessMessage(sender, message, state);
    if (!understood) {
      unreadable.accept(sender);
    }
  }
}
