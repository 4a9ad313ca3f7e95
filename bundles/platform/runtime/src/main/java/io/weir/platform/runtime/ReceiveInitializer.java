package io.weir.platform.runtime;

import io.netty.channel.Channel;
import io.netty.channel.ChannelHandler;
import io.netty.channel.ChannelOption;
import io.netty.channel.FixedRecvByteBufAllocator;
import java.util.function.Supplier;
import org.apache.camel.component.netty.NettyConsumer;
import org.apache.camel.component.netty.ServerInitializerFactory;

/**
 * Sets a listener's channel up: its receive buffer, room for the largest datagram, then the
 * listener's own handler, then Camel's, which makes an exchange of every batch.
 */
final class ReceiveInitializer extends ServerInitializerFactory {

  private static final int LARGEST_DATAGRAM = 65_535;
  private static final int READS_IN_A_ROW = 64;

  private final Transport transport;
  private final int receiveBufferBytes;
  private final Supplier<ChannelHandler> receiver;
  private final NettyConsumer consumer;

  /** Without a consumer, for the registry: Camel has it made again with one. */
  ReceiveInitializer(
      Transport transport, int receiveBufferBytes, Supplier<ChannelHandler> receiver) {
    this(transport, receiveBufferBytes, receiver, null);
  }

  private ReceiveInitializer(
      Transport transport,
      int receiveBufferBytes,
      Supplier<ChannelHandler> receiver,
      NettyConsumer consumer) {
    this.transport = transport;
    this.receiveBufferBytes = receiveBufferBytes;
    this.receiver = receiver;
    this.consumer = consumer;
  }

  @Override
  public ServerInitializerFactory createPipelineFactory(NettyConsumer newConsumer) {
    return new ReceiveInitializer(transport, receiveBufferBytes, receiver, newConsumer);
  }

  @Override
  protected void initChannel(Channel channel) {
    transport.force(channel.config(), receiveBufferBytes);
    channel
        .config()
        .setOption(
            ChannelOption.RCVBUF_ALLOCATOR,
            new FixedRecvByteBufAllocator(LARGEST_DATAGRAM).maxMessagesPerRead(READS_IN_A_ROW));
    channel.pipeline().addLast(receiver.get(), new BatchHandler(consumer));
  }
}
