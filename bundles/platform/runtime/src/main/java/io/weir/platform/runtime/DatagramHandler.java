package io.weir.platform.runtime;

import io.netty.buffer.ByteBuf;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.socket.DatagramPacket;
import io.weir.platform.runtime.pipeline.Intake;
import io.weir.platform.runtime.pipeline.Notices;
import java.net.InetSocketAddress;

/** Hands the datagrams of a channel to the listener's intake. Runs on the listener's event loop. */
final class DatagramHandler extends ChannelInboundHandlerAdapter {

  private final Intake intake;
  private final ListenerLoop loop;
  private final Notices notices;
  private final Runnable lost;

  /**
   * @param lost told when the channel has closed
   */
  DatagramHandler(Intake intake, ListenerLoop loop, Notices notices, Runnable lost) {
    this.intake = intake;
    this.loop = loop;
    this.notices = notices;
    this.lost = lost;
  }

  @Override
  public void handlerAdded(ChannelHandlerContext ctx) {
    loop.attach(ctx);
  }

  @Override
  public void channelRead(ChannelHandlerContext ctx, Object message) {
    DatagramPacket packet = (DatagramPacket) message;
    try {
      InetSocketAddress sender = packet.sender();
      byte[] octets = SenderAddress.octets(sender.getAddress());
      ByteBuf content = packet.content();
      intake.receive(
          SenderAddress.high(octets),
          SenderAddress.low(octets),
          sender.getPort(),
          content.internalNioBuffer(content.readerIndex(), content.readableBytes()));
    } finally {
      packet.release();
    }
  }

  @Override
  public void exceptionCaught(ChannelHandlerContext ctx, Throwable cause) {
    notices.warn("receive " + loop.name(), "listener " + loop.name() + " failed to read", cause);
  }

  @Override
  public void channelInactive(ChannelHandlerContext ctx) throws Exception {
    loop.detach();
    lost.run();
    super.channelInactive(ctx);
  }
}
