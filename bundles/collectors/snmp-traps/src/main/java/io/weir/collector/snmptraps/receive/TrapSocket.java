package io.weir.collector.snmptraps.receive;

import io.netty.bootstrap.Bootstrap;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.ChannelOption;
import io.netty.channel.EventLoopGroup;
import io.netty.channel.FixedRecvByteBufAllocator;
import io.netty.channel.SimpleChannelInboundHandler;
import io.netty.channel.socket.DatagramChannel;
import io.netty.channel.socket.DatagramPacket;
import io.weir.api.net.Address;
import io.weir.api.net.DatagramEndpoint;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAdder;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.snmp4j.TransportStateReference;
import org.snmp4j.smi.UdpAddress;
import org.snmp4j.transport.UdpTransportMapping;

/** The UDP socket with its one thread, on which everything is received and answered. */
final class TrapSocket extends UdpTransportMapping {

  private static final Logger LOG = LoggerFactory.getLogger(TrapSocket.class);
  private static final int LARGEST_DATAGRAM = 65_535;
  private static final int READS_IN_A_ROW = 64;
  private static final long PATIENCE_SECONDS = 5;

  private final DatagramEndpoint endpoint;
  private final TrapReceiver receiver;
  private final Transport transport = Transport.best();
  private final EventLoopGroup group;
  private final LongAdder datagrams = new LongAdder();
  private final LongAdder octets = new LongAdder();
  private DatagramChannel channel;

  TrapSocket(String name, DatagramEndpoint endpoint, TrapReceiver receiver) {
    super(new UdpAddress(endpoint.address().toInetAddress(), endpoint.port()));
    this.endpoint = endpoint;
    this.receiver = receiver;
    this.group = transport.loop(work -> new Thread(work, "weir-snmp-traps-" + name));
  }

  /**
   * Binds the socket; what comes is received from then on.
   *
   * @throws IOException if it cannot be bound
   */
  @Override
  public void listen() throws IOException {
    Bootstrap bootstrap =
        new Bootstrap()
            .group(group)
            .channel(transport.channel())
            .option(ChannelOption.SO_RCVBUF, endpoint.receiveBufferBytes())
            .option(
                ChannelOption.RCVBUF_ALLOCATOR,
                new FixedRecvByteBufAllocator(LARGEST_DATAGRAM).maxMessagesPerRead(READS_IN_A_ROW))
            .handler(
                new ChannelInitializer<DatagramChannel>() {
                  @Override
                  protected void initChannel(DatagramChannel made) {
                    transport.force(made, endpoint.receiveBufferBytes());
                    made.pipeline().addLast(new Handler());
                  }
                });
    InetSocketAddress local =
        new InetSocketAddress(endpoint.address().toInetAddress(), endpoint.port());
    try {
      channel = (DatagramChannel) bootstrap.bind(local).syncUninterruptibly().channel();
    } catch (Exception e) { // Netty throws the checked ones undeclared.
      throw new IOException("cannot listen on UDP " + endpoint.port() + ": " + e.getMessage(), e);
    }
  }

  /** The receive buffer that the kernel granted, in octets. */
  int receiveBuffer() {
    return channel == null || !channel.isOpen()
        ? 0
        : transport.granted(channel.config().getReceiveBufferSize());
  }

  long datagrams() {
    return datagrams.sum();
  }

  long octets() {
    return octets.sum();
  }

  @Override
  public void sendMessage(
      UdpAddress to, byte[] message, TransportStateReference state, long millis, int retries) {
    InetSocketAddress target = new InetSocketAddress(to.getInetAddress(), to.getPort());
    Future<?> unused =
        channel.writeAndFlush(
            new DatagramPacket(Unpooled.wrappedBuffer(message), target), channel.voidPromise());
  }

  @Override
  public boolean isListening() {
    return channel != null && channel.isActive();
  }

  /** Closes the socket and ends its thread; nothing is received afterwards. */
  @Override
  public void close() {
    if (channel != null) {
      channel.close().awaitUninterruptibly(PATIENCE_SECONDS, TimeUnit.SECONDS);
    }
    if (!group
        .shutdownGracefully(0, 1, TimeUnit.SECONDS)
        .awaitUninterruptibly(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
      LOG.warn("The thread of the socket on UDP {} does not end", endpoint.port());
    }
  }

  private final class Handler extends SimpleChannelInboundHandler<DatagramPacket> {

    @Override
    protected void channelRead0(ChannelHandlerContext context, DatagramPacket packet) {
      ByteBuf content = packet.content();
      datagrams.increment();
      octets.add(content.readableBytes());
      InetSocketAddress from = packet.sender();
      Address sender = Address.of(from.getAddress());
      if (receiver.admits(sender, System.nanoTime())) {
        byte[] message = new byte[content.readableBytes()];
        content.readBytes(message);
        UdpAddress at = new UdpAddress(from.getAddress(), from.getPort());
        receiver.receive(TrapSocket.this, sender, at, message);
      }
    }

    @Override
    public void exceptionCaught(ChannelHandlerContext context, Throwable cause) {
      LOG.warn("The socket on UDP {} failed to read", endpoint.port(), cause);
    }
  }
}
