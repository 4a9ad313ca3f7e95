package io.weir.bench.flows;

import java.io.Closeable;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;

/** A collector's process that listens on one UDP port and writes its log to a file. */
final class PeerProcess implements Closeable {
  private static final int START_SECONDS = 20;
  private static final int STOP_SECONDS = 30;
  private static final long QUIET_NANOS = 300_000_000;
  private static final double QUIET_CPU = 0.02;
  private static final int SETTLE_SECONDS = 60;

  private final Process process;
  private final ProcessTree tree;
  private final UdpPort port;

  private PeerProcess(Process process, UdpPort port) {
    this.process = process;
    this.port = port;
    tree = new ProcessTree(process.toHandle());
  }

  /** Starts the command and waits until the port is bound. */
  static PeerProcess start(List<String> command, UdpPort port, Path log) throws IOException {
    Process process =
        new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile()).start();
    PeerProcess peer = new PeerProcess(process, port);
    if (!port.awaitBound(process.toHandle(), START_SECONDS)) {
      peer.close();
      throw new IOException(
          "%s did not listen on port %d: %s"
              .formatted(command.get(0), port.number(), Files.readString(log).strip()));
    }
    return peer;
  }

  Usage usage() throws IOException {
    return tree.usage();
  }

  /** Waits until the receive buffer is empty and the processes have nothing to do. */
  void awaitQuiet() throws IOException {
    long end = System.nanoTime() + SETTLE_SECONDS * 1_000_000_000L;
    double cpu = usage().cpuSeconds();
    while (System.nanoTime() < end) {
      LockSupport.parkNanos(QUIET_NANOS);
      double now = usage().cpuSeconds();
      if (port.queued() == 0 && now - cpu < QUIET_CPU) {
        return;
      }
      cpu = now;
    }
  }

  /** Asks the process to end, by SIGTERM or SIGINT, and ends what does not. */
  void stop(String signal) throws IOException {
    List<ProcessHandle> children;
    try (Stream<ProcessHandle> all = process.descendants()) {
      children = all.toList();
    }
    run(List.of("kill", "-" + signal, Long.toString(process.pid())));
    try {
      if (!process.waitFor(STOP_SECONDS, TimeUnit.SECONDS)) {
        process.destroyForcibly().waitFor();
      }
    } catch (InterruptedException e) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
    }
    children.forEach(ProcessHandle::destroyForcibly);
  }

  @Override
  public void close() throws IOException {
    if (process.isAlive()) {
      stop("TERM");
    }
  }

  /** Runs a command to its end and returns what it printed. */
  static String run(List<String> command) throws IOException {
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    try {
      int code = process.waitFor();
      if (code != 0) {
        throw new IOException(
            String.format(Locale.ROOT, "%s ended with code %d: %s", command, code, output.strip()));
      }
    } catch (InterruptedException e) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
    }
    return output;
  }
}
