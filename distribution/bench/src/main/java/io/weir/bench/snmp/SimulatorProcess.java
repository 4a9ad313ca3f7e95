package io.weir.bench.snmp;

import io.weir.bench.flows.ProcessTree;
import io.weir.bench.flows.Usage;
import io.weir.collector.snmpsimulator.Main;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** The simulated network: a process of its own, on loopback addresses. */
final class SimulatorProcess implements Closeable {

  private static final int START_SECONDS = 60;
  private static final int STOP_SECONDS = 10;
  private static final long LOOK_NANOS = 50_000_000;

  private final Process process;
  private final Path log;
  private final Thread last = new Thread(this::end);

  private SimulatorProcess(Process process, Path log) {
    this.process = process;
    this.log = log;
  }

  /** Starts it and waits until its agents answer. */
  static SimulatorProcess start(List<String> options, Path folder) throws IOException {
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx512m",
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty("java.class.path"),
                Main.class.getName()));
    command.addAll(options);
    Path log = folder.resolve("simulator.log");
    Process process =
        new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile()).start();
    SimulatorProcess simulator = new SimulatorProcess(process, log);
    Runtime.getRuntime().addShutdownHook(simulator.last);
    simulator.awaitGreeting();
    return simulator;
  }

  private void awaitGreeting() throws IOException {
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(START_SECONDS);
    while (process.isAlive() && System.nanoTime() < end) {
      if (greeting().contains("devices of")) {
        return;
      }
      LockSupport.parkNanos(LOOK_NANOS);
    }
    end();
    throw new IOException("the simulator did not start: " + greeting());
  }

  /** What it said of itself. */
  String greeting() throws IOException {
    return Files.readString(log).lines().findFirst().orElse("");
  }

  Usage usage() throws IOException {
    if (!process.isAlive()) {
      throw new IOException("the simulator ended: " + Files.readString(log).strip());
    }
    return new ProcessTree(process.toHandle()).usage();
  }

  private void end() {
    process.destroy();
    try {
      if (!process.waitFor(STOP_SECONDS, TimeUnit.SECONDS)) {
        process.destroyForcibly();
      }
    } catch (InterruptedException e) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void close() {
    end();
    try {
      Runtime.getRuntime().removeShutdownHook(last);
    } catch (IllegalStateException e) {
      return; // the hook runs already
    }
  }
}
