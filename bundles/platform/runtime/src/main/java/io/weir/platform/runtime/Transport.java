package io.weir.platform.runtime;

import io.netty.channel.EventLoopGroup;
import io.netty.channel.epoll.Epoll;
import io.netty.channel.epoll.EpollEventLoopGroup;
import io.netty.channel.nio.NioEventLoopGroup;
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
  };

  static Transport best() {
    return Epoll.isAvailable() ? EPOLL : NIO;
  }

  /** A group of one thread. */
  abstract EventLoopGroup loop(ThreadFactory threads);

  /** The receive buffer in octets, from what the socket tells. */
  abstract int granted(int told);
}
