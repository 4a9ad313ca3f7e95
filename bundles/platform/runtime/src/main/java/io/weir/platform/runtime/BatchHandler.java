package io.weir.platform.runtime;

import io.netty.channel.ChannelHandlerContext;
import org.apache.camel.component.netty.NettyConsumer;
import org.apache.camel.component.netty.handlers.ServerChannelHandler;

/** Makes an exchange of every batch. What goes wrong with one does not close the socket. */
final class BatchHandler extends ServerChannelHandler {

  private final NettyConsumer consumer;

  BatchHandler(NettyConsumer consumer) {
    super(consumer);
    this.consumer = consumer;
  }

  @Override
  public void exceptionCaught(ChannelHandlerContext ctx, Throwable cause) {
    consumer.getExceptionHandler().handleException("A batch was not routed", cause);
  }
}
