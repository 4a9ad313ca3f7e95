package io.weir.bench.demo;

import io.weir.bench.generator.Protocol;
import io.weir.bench.generator.SimulatedExporter;
import java.io.Closeable;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/**
 * The whole scene: six exporters that speak all four protocols, and four of the simulated devices,
 * of which one exports all that it counts. Used by one thread.
 */
final class Play implements Closeable {
  private static final long TICK_NANOS = 100_000_000;

  private final List<Stage> stages = new ArrayList<>();

  /**
   * @param ports UDP ports of the collector on this machine, by protocol
   * @throws IOException if a socket cannot be opened
   */
  Play(Map<Protocol, Integer> ports) throws IOException {
    Story story = new Story(7);
    try {
      add("branch router", Protocol.V5, 1, ports, new Office(1, 500));
      add("border router", Protocol.V9, 1, ports, new Office(2, 700), story.portScan());
      add("resolver's firewall", Protocol.V9, 1, ports, story.dns());
      add("data centre", Protocol.IPFIX, 1, ports, story.backup(), story.video());
      add("second border router", Protocol.IPFIX, 10, ports, new Office(3, 600));
      add("office switch", Protocol.SFLOW, 512, ports, new Office(4, 500), story.video());
      SimulatedNetwork network = new SimulatedNetwork();
      add(network, 0, Protocol.IPFIX, 1, ports, network.traffic(0, 1, true), 0);
      add(network, 1, Protocol.IPFIX, 500, ports, network.traffic(1, 1000, true), 0);
      add(network, 2, Protocol.V9, 1, ports, network.traffic(2, 1, false), 0);
      add(network, 3, Protocol.IPFIX, 1, ports, network.traffic(3, 1, true), 5);
    } catch (IOException e) {
      close();
      throw e;
    }
  }

  private void add(
      String name, Protocol protocol, int sampling, Map<Protocol, Integer> ports, Actor... actors)
      throws IOException {
    InetSocketAddress to =
        new InetSocketAddress(InetAddress.getLoopbackAddress(), ports.get(protocol));
    SimulatedExporter exporter = new SimulatedExporter(protocol, stages.size(), sampling, to);
    stages.add(new Stage(name, exporter, List.of(actors), 0));
  }

  /**
   * Adds a simulated device.
   *
   * @param announced the sampling that it tells of, whatever its traffic is sampled by
   */
  private void add(
      SimulatedNetwork network,
      int device,
      Protocol protocol,
      int announced,
      Map<Protocol, Integer> ports,
      Actor traffic,
      int lossOneIn)
      throws IOException {
    InetSocketAddress to =
        new InetSocketAddress(InetAddress.getLoopbackAddress(), ports.get(protocol));
    SimulatedExporter exporter =
        new SimulatedExporter(protocol, stages.size(), network.address(device), announced, to);
    stages.add(new Stage(network.name(device), exporter, List.of(traffic), lossOneIn));
  }

  List<Stage> stages() {
    return List.copyOf(stages);
  }

  /** Flows sent so far. */
  long sent() {
    return stages.stream().mapToLong(stage -> stage.sent().tally().records()).sum();
  }

  /**
   * Plays for so many seconds, ten steps a second, and says how far it has come; then on, with the
   * story at its end.
   *
   * @param seconds at least
   * @param more seconds at most, after these
   * @param enough asked between steps, after the least time
   */
  void run(
      int seconds, int more, BooleanSupplier enough, Progress progress, BooleanSupplier cancelled) {
    long begin = System.nanoTime();
    long end = begin + seconds * 1_000_000_000L;
    long most = end + more * 1_000_000_000L;
    long last = begin;
    for (long due = begin; due < most && !cancelled.getAsBoolean(); due += TICK_NANOS) {
      if (due >= end && enough.getAsBoolean()) {
        break;
      }
      LockSupport.parkNanos(due - System.nanoTime());
      long now = System.nanoTime();
      double at = Math.min(1, (now - begin) / (double) (end - begin));
      for (Stage stage : stages) {
        stage.play(at, (now - last) / 1e9);
      }
      last = now;
      progress.report((now - begin) / 1_000_000_000L, sent());
    }
    progress.finish(sent());
  }

  @Override
  public void close() throws IOException {
    for (Stage stage : stages) {
      stage.close();
    }
  }
}
