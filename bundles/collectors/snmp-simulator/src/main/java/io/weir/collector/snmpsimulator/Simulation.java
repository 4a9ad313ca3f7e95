package io.weir.collector.snmpsimulator;

import io.weir.collector.snmpsimulator.model.Network;
import java.io.Closeable;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.BiConsumer;

/** A network that answers, from its start until it is closed. Thread-safe. */
final class Simulation implements Closeable {

  private static final long NEWS_MILLIS = 200;
  private static final long END_MILLIS = 5_000;

  private final SimulationOptions options;
  private final BiConsumer<String, Exception> failures;
  private final Network network;
  private final AgentSockets sockets;
  private final Optional<ScheduledFuture<?>> ticks;
  private final AgentCounters counters = new AgentCounters();
  private final TrapCounters traps = new TrapCounters();
  private final List<AgentLoop> loops = new ArrayList<>();
  private final List<Thread> threads = new ArrayList<>();
  private final ScheduledExecutorService news =
      Executors.newSingleThreadScheduledExecutor(work -> daemon(work, "weir-snmp-simulator-traps"));

  /**
   * Opens the sockets, and answers from now on.
   *
   * @param failures is told, on the thread concerned, what does not go on and why
   * @throws IOException if a socket cannot be opened; then none is left open
   */
  Simulation(SimulationOptions options, BiConsumer<String, Exception> failures) throws IOException {
    this.options = options;
    this.failures = failures;
    network = new Network(options.network());
    sockets = new AgentSockets(network, options.port(), options.kinds());
    ticks = options.trapTarget().map(target -> tell(sender(target)));
    try {
      for (int number = 0; number < options.threads(); number++) {
        start(number);
      }
    } catch (IOException e) {
      close();
      throw e;
    }
  }

  private static Thread daemon(Runnable work, String name) {
    Thread thread = new Thread(work, name);
    thread.setDaemon(true);
    return thread;
  }

  static long now() {
    return Network.time(Instant.now());
  }

  private void start(int number) throws IOException {
    List<Agent> share =
        sockets.agents().stream()
            .filter(each -> each.device() % options.threads() == number)
            .toList();
    AgentLoop loop = new AgentLoop(network, options.community(), Simulation::now, share, counters);
    loops.add(loop);
    Thread thread = daemon(() -> run(loop), "weir-snmp-simulator-" + number);
    threads.add(thread);
    thread.start();
  }

  private void run(AgentLoop loop) {
    try {
      loop.run();
    } catch (IOException | RuntimeException e) {
      failures.accept("Simulated agents answer no more", e);
    }
  }

  private ScheduledFuture<?> tell(TrapSender sender) {
    TrapNews changes = new TrapNews(network, sender, options.trapsPerSecond(), traps, now());
    return news.scheduleWithFixedDelay(
        () -> tell(changes), NEWS_MILLIS, NEWS_MILLIS, TimeUnit.MILLISECONDS);
  }

  private void tell(TrapNews changes) {
    try {
      changes.tell(now());
    } catch (RuntimeException e) {
      failures.accept("Changes of the simulated network were not told", e);
    }
  }

  /** Something that sends notifications of these devices, for one thread. */
  TrapSender sender(InetSocketAddress target) {
    return new TrapSender(network, sockets.agents(), target, options.community());
  }

  Network network() {
    return network;
  }

  AgentCounters counters() {
    return counters;
  }

  TrapCounters traps() {
    return traps;
  }

  /** How many of the agents are bad. */
  long bad() {
    return sockets.agents().stream().filter(each -> each.misbehaviour().isPresent()).count();
  }

  @Override
  public void close() throws IOException {
    ticks.ifPresent(each -> each.cancel(false));
    news.shutdownNow();
    for (AgentLoop each : loops) {
      each.close();
    }
    try {
      for (Thread each : threads) {
        each.join(END_MILLIS);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    sockets.close();
  }
}
