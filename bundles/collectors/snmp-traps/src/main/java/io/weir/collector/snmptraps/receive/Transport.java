package io.weir.collector.snmptraps.receive;

import io.netty.channel.ChannelException;
import io.netty.channel.EventLoopGroup;
import io.netty.channel.epoll.Epoll;
import io.netty.channel.epoll.EpollDatagramChannel;
import io.netty.channel.epoll.EpollEventLoopGroup;
import io.netty.channel.nio.NioEventLoopGroup;
import io.netty.channel.socket.DatagramChannel;
import io.netty.channel.socket.nio.NioDatagramChannel;
import io.netty.channel.unix.IntegerUnixChannelOption;
import java.util.concurrent.ThreadFactory;

/** How the socket is read: by Linux' epoll where its library loads, else by Java's own selector. */
enum Transport {
  EPOLL {
    @Override
    EventLoopGroup loop(ThreadFactory threads) {
      return new EpollEventLoopGroup(1, threads);
    }

    @Override
    Class<? extends DatagramChannel> channel() {
      return EpollDatagramChannel.class;
    }

    /** Beyond net.core.rmem_max for a process with CAP_NET_ADMIN; else what was granted stands. */
    @Override
    void force(DatagramChannel channel, int octets) {
      try {
        channel.config().setOption(SO_RCVBUFFORCE, octets);
      } catch (ChannelException e) {
        // Without the privilege: the status tells what the kernel granted.
      }
    }

    /** Linux tells twice of what it was asked for: half is for its own bookkeeping, socket(7). */
    @Override
    int granted(int told) {
      return told / 2;
    }
  },
  NIO {
    @Override
    EventLoopGroup loop(ThreadFactory threads) {
      return new NioEventLoopGroup(1, threads);
    }

    @Override
    Class<? extends DatagramChannel> channel() {
      return NioDatagramChannel.class;
    }

    @Override
    void force(DatagramChannel channel, int octets) {
      // Java has no way to ask for more than the kernel grants anybody.
    }

    @Override
    int granted(int told) {
      return told;
    }
  };

  private static final IntegerUnixChannelOption SO_RCVBUFFORCE =
      new IntegerUnixChannelOption("SO_RCVBUFFORCE", 1, 33); // SOL_SOCKET of <sys/socket.h>

  static Transport best() {
    return Epoll.isAvailable() ? EPOLL : NIO;
  }

  /** A group of one thread. */
  abstract EventLoopGroup loop(ThreadFactory threads);

  abstract Class<? extends DatagramChannel> channel();

  abstract void force(DatagramChannel channel, int octets);

  /** The receive buffer in octets, from what the socket tells. */
  abstract int granted(int told);
}
