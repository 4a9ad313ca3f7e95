package io.weir.bench.generator;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.DatagramChannel;

/** Sends with one call for each datagram; runs wherever Java does. */
final class ChannelSender implements DatagramSender {
  private final DatagramChannel channel;

  ChannelSender(InetAddress source, InetSocketAddress destination) throws IOException {
    channel = DatagramChannel.open();
    try {
      channel.bind(new InetSocketAddress(source, 0)).connect(destination);
    } catch (IOException e) {
      channel.close();
      throw e;
    }
  }

  @Override
  public void send(ByteBuffer buffer, int at, int length, int count) throws IOException {
    ByteBuffer window = buffer.duplicate();
    for (int i = 0; i < count; i++) {
      int from = at + i * length;
      channel.write(window.limit(from + length).position(from));
    }
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }
}
