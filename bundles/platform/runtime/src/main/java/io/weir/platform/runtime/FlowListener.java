package io.weir.platform.runtime;

import io.weir.api.collect.CollectorStatus;
import io.weir.api.flow.FlowCollector;
import io.weir.api.flow.FlowDecoder;
import io.weir.api.flow.FlowProtocol;
import io.weir.api.flow.TemplateInfo;
import io.weir.api.net.Address;
import io.weir.api.net.DatagramEndpoint;
import io.weir.platform.runtime.exporter.ExporterTable;
import io.weir.platform.runtime.pipeline.Intake;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.IntConsumer;

/**
 * A collector in use: its socket, its thread, its decoder. Opens the socket again and again until
 * that succeeds; nothing else waits for it.
 */
final class FlowListener {

  private static final long PATIENCE_MILLIS = 5_000;
  private static final long ASK_MILLIS = 2_000;

  private final HostServices host;
  private final FlowProtocol protocol;
  private final DatagramEndpoint endpoint;
  private final ListenerLoop loop;
  private final ListenerRoute route;
  private final FlowDecoder decoder;
  private final Intake intake;
  private final StateKeeper keeper;
  private final SocketDrops drops;
  private Future<?> retry;
  private boolean closing;
  private volatile ListenerState state = ListenerState.starting();

  FlowListener(FlowCollector collector, ExporterTable exporters, HostServices host) {
    this.host = host;
    this.protocol = collector.protocol();
    this.endpoint = collector.endpoint();
    this.decoder = collector.newDecoder();
    String name = collector.name();
    this.loop = new ListenerLoop(name, host.transport());
    RuntimeSettings settings = host.settings();
    this.intake =
        new Intake(
            name,
            endpoint,
            decoder,
            exporters,
            settings.intake(),
            host.pipeline(),
            host.ledger(),
            host.notices(),
            loop,
            System::currentTimeMillis);
    this.route =
        new ListenerRoute(
            host.camel(),
            loop,
            host.transport(),
            endpoint,
            () -> new DatagramHandler(intake, loop, host.notices(), this::socketLost),
            intake::deliver);
    this.drops = new SocketDrops(endpoint, host.ledger().kernel());
    StateFile file = new StateFile(settings.stateDirectory(), name);
    this.keeper = new StateKeeper(decoder, file, host.background(), host.notices());
    exporters.open(protocol.name());
  }

  /** Restores the decoder and opens the socket. */
  void start() {
    loop.onWake(intake::wake);
    try {
      loop.call(
          () -> {
            keeper.restore();
            return intake;
          },
          PATIENCE_MILLIS);
    } catch (ExecutionException | TimeoutException e) {
      host.notices().warn("start " + name(), "decoder of " + name() + " does not start", e);
    }
    loop.everySecond(this::everySecond);
    open();
  }

  private synchronized void open() {
    if (closing) {
      return;
    }
    try {
      drops.reopened();
      route.open();
      state = ListenerState.listening();
      host.notices()
          .tell("listens " + name(), "collector " + name() + " listens on UDP " + route.address());
    } catch (Exception e) {
      fail("cannot listen on UDP " + route.address() + ": " + rootMessage(e));
    }
  }

  private void fail(String why) {
    state = state.failed(why);
    host.notices().warn(why, "listener " + name() + " waits to try again", new Exception(why));
    retry =
        host.background()
            .schedule(this::open, host.settings().retryMillis(), TimeUnit.MILLISECONDS);
  }

  private static String rootMessage(Throwable e) {
    Throwable root = e;
    while (root.getCause() != null) {
      root = root.getCause();
    }
    return String.valueOf(root.getMessage());
  }

  /** The channel has closed; unless that was meant, the listener begins anew. */
  private void socketLost() {
    if (state.isListening()) {
      host.background().execute(this::reopen);
    }
  }

  private synchronized void reopen() {
    if (!closing && state.isListening()) {
      route.close();
      fail("the socket on UDP " + route.address() + " closed by itself");
    }
  }

  private void everySecond() {
    try {
      intake.tick();
      keeper.saveIfChanged();
    } catch (Exception | Error e) {
      host.notices().warn("second " + name(), "decoder of " + name() + " threw", e);
    }
  }

  /** Looks what the kernel dropped. From any thread. */
  void countDrops() {
    if (state.isListening()) {
      drops.count();
    }
  }

  /**
   * Takes in nothing more, sends what is in the open batch on its way, closes the socket and saves
   * the decoder's state. The decoder is not called afterwards.
   */
  void close() {
    boolean open;
    synchronized (this) {
      closing = true;
      open = state.isListening();
      if (retry != null) {
        retry.cancel(false);
      }
    }
    countDrops();
    Optional<byte[]> left = lastState();
    state = state.failed("closed");
    if (open) {
      route.close();
    }
    left.ifPresent(keeper::finish);
    if (!loop.close()) {
      String sentence = "the thread of listener " + name() + " does not end";
      host.notices().warn(sentence, sentence, new IllegalStateException(sentence));
    }
  }

  private Optional<byte[]> lastState() {
    try {
      return loop.call(
          () -> {
            intake.close();
            return keeper.state();
          },
          PATIENCE_MILLIS);
    } catch (ExecutionException | TimeoutException e) {
      host.notices().warn("stop " + name(), "decoder of " + name() + " does not stop", e);
      return Optional.empty();
    }
  }

  String name() {
    return loop.name();
  }

  /** Whether a datagram of a capture is for this listener. */
  boolean accepts(ByteBuffer payload) {
    return state.isListening() && protocol.accepts(payload.duplicate());
  }

  int port() {
    return endpoint.port();
  }

  /**
   * Takes in a datagram as if it had come through the socket.
   *
   * @param decoded told how many flows were in it, on the listener's thread
   */
  void replay(Address sender, int port, ByteBuffer payload, IntConsumer decoded) {
    loop.execute(() -> decoded.accept(intake.receive(sender.high(), sender.low(), port, payload)));
  }

  /** Sends what is in the open batch on its way. */
  void flush() throws ExecutionException, TimeoutException {
    loop.call(
        () -> {
          intake.flush();
          return intake;
        },
        PATIENCE_MILLIS);
  }

  /** The decoder's templates; none if the thread does not come to it in time. */
  List<TemplateInfo> templates() {
    try {
      return loop.call(decoder::templates, ASK_MILLIS);
    } catch (ExecutionException | TimeoutException e) {
      host.notices().warn("ask " + name(), "decoder of " + name() + " does not answer", e);
      return List.of();
    }
  }

  CollectorStatus status() {
    countDrops();
    ListenerState now = state;
    return new CollectorStatus(
        name(),
        protocol.name(),
        route.address(),
        now.state(),
        now.detail(),
        now.since(),
        intake.datagrams(),
        intake.octets(),
        intake.refused(),
        drops.total(),
        loop.receiveBuffer().orElse(0));
  }
}
