package io.weir.platform.runtime;

import io.netty.channel.ChannelConfig;
import io.netty.channel.ChannelException;
import io.netty.channel.EventLoopGroup;
import io.netty.channel.epoll.Epoll;
import io.netty.channel.epoll.EpollEventLoopGroup;
import io.netty.channel.nio.NioEventLoopGroup;
import io.netty.channel.unix.IntegerUnixChannelOption;
import java.util.concurrent.ThreadFactory;

/** How sockets are read: by Linux' epoll where its library loads, else by Java's own selector. */
enum Transport {
  EPOLL {
    @Override
    EventLoopGroup loop(ThreadFactory threads) {
      return new EpollEventLoopGroup(1, threads);
    }

    /** Linux tells twice of what it was asked for: half is for its own bookkeeping, socket(7). */
    @Override
    int granted(int told) {
      return told / 2;
    }

    @Override
    void force(ChannelConfig config, int octets) {
      try {
        config.setOption(SO_RCVBUFFORCE, octets);
      } catch (ChannelException e) {
        // Without the privilege what the kernel granted stands; ListenerLoop.receiveBuffer tells.
      }
    }
  },
  NIO {
    @Override
    EventLoopGroup loop(ThreadFactory threads) {
      return new NioEventLoopGroup(1, threads);
    }

    @Override
    int granted(int told) {
      return told;
    }

    @Override
    void force(ChannelConfig config, int octets) {
      // Java has no way to ask for more than the kernel grants anybody.
    }
  };

  private static final IntegerUnixChannelOption SO_RCVBUFFORCE =
      new IntegerUnixChannelOption("SO_RCVBUFFORCE", 1, 33); // SOL_SOCKET of <sys/socket.h>

  static Transport best() {
    return Epoll.isAvailable() ? EPOLL : NIO;
  }

  /** A group of one thread. */
  abstract EventLoopGroup loop(ThreadFactory threads);

  /** The receive buffer in octets, from what the socket tells. */
  abstract int granted(int told);

  /**
   * Asks for a receive buffer beyond net.core.rmem_max, which a process with CAP_NET_ADMIN gets;
   * changes nothing for others.
   */
  abstract void force(ChannelConfig config, int octets);
}
