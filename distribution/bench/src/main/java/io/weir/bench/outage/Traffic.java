package io.weir.bench.outage;

import io.weir.bench.generator.Generator;
import io.weir.bench.generator.GeneratorSettings;
import io.weir.bench.generator.Protocol;
import io.weir.bench.generator.Sent;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Flows and interface counters, until it is closed. */
final class Traffic implements AutoCloseable {

  private static final int EXPORTERS = 16;
  private static final int SEED = 1;

  private final ExecutorService threads = Executors.newFixedThreadPool(2);
  private final Generator generator;
  private final Future<Sent> flows;
  private final Future<?> counters;
  private volatile boolean stopped;

  /**
   * Begins.
   *
   * @param flowPort where IPFIX goes
   * @param counterPort where sFlow goes
   */
  Traffic(int flowPort, long flowsPerSecond, int counterPort, int interfacesPerSecond)
      throws IOException {
    InetSocketAddress destination =
        new InetSocketAddress(InetAddress.getLoopbackAddress(), flowPort);
    generator =
        new Generator(GeneratorSettings.usual(Protocol.IPFIX, destination, EXPORTERS, SEED));
    flows = threads.submit(() -> generator.run(flowsPerSecond, Duration.ofDays(1), () -> stopped));
    counters =
        threads.submit(
            () -> {
              new CounterTraffic(counterPort, interfacesPerSecond).run(() -> stopped);
              return null;
            });
  }

  /** Ends it and says how many flows were sent. */
  long end() throws IOException {
    stopped = true;
    try {
      counters.get(10, TimeUnit.SECONDS);
      return flows.get(10, TimeUnit.SECONDS).records();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", e);
    } catch (ExecutionException | TimeoutException e) {
      throw new IOException("the traffic broke off: " + e, e);
    }
  }

  @Override
  public void close() throws IOException {
    stopped = true;
    threads.shutdownNow();
    generator.close();
  }
}
