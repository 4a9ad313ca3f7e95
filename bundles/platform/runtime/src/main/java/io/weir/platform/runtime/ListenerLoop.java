package io.weir.platform.runtime;

import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelOption;
import io.netty.channel.EventLoop;
import io.netty.channel.EventLoopGroup;
import io.weir.api.flow.FlowBatch;
import io.weir.platform.runtime.pipeline.IntakeHost;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** A listener's one thread, and the channel that is open on it at the moment. */
final class ListenerLoop implements IntakeHost {

  private final String name;
  private final Transport transport;
  private final EventLoopGroup group;
  private final EventLoop loop;
  private volatile ChannelHandlerContext channel;
  private Runnable onWake = () -> {};

  ListenerLoop(String name, Transport transport) {
    this.name = name;
    this.transport = transport;
    this.group = transport.loop(work -> new Thread(work, "weir-flows-" + name));
    this.loop = group.next();
  }

  String name() {
    return name;
  }

  EventLoopGroup group() {
    return group;
  }

  /** What runs when the intake asked to be woken. Set once, before anything is received. */
  void onWake(Runnable action) {
    onWake = action;
  }

  void attach(ChannelHandlerContext ctx) {
    channel = ctx;
  }

  void detach() {
    channel = null;
  }

  @Override
  public void fire(FlowBatch batch) {
    ChannelHandlerContext ctx = channel;
    if (ctx != null) {
      ctx.fireChannelRead(batch);
    }
  }

  @Override
  public void wakeAfter(long millis) {
    Future<?> unused = loop.schedule(onWake, millis, TimeUnit.MILLISECONDS);
  }

  /**
   * @param action throws nothing, or is not called again
   */
  void everySecond(Runnable action) {
    Future<?> unused = loop.scheduleWithFixedDelay(action, 1, 1, TimeUnit.SECONDS);
  }

  void execute(Runnable action) {
    loop.execute(action);
  }

  /**
   * Runs something on the thread and waits for it.
   *
   * @throws TimeoutException if the thread does not come to it in time
   */
  <T> T call(Callable<T> work, long timeoutMillis) throws ExecutionException, TimeoutException {
    try {
      return loop.submit(work).get(timeoutMillis, TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new TimeoutException("interrupted");
    }
  }

  /** The receive buffer that the kernel granted, while a channel is open. */
  Optional<Integer> receiveBuffer() {
    ChannelHandlerContext ctx = channel;
    if (ctx == null || !ctx.channel().isOpen()) {
      return Optional.empty();
    }
    Integer told = ctx.channel().config().getOption(ChannelOption.SO_RCVBUF);
    return Optional.ofNullable(told).map(transport::granted);
  }

  /**
   * Ends the thread; what it runs at the moment it ends first.
   *
   * @return whether it did, in a few seconds
   */
  boolean close() {
    return group
        .shutdownGracefully(0, 2, TimeUnit.SECONDS)
        .awaitUninterruptibly(4, TimeUnit.SECONDS);
  }
}
