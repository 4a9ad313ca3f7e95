package io.weir.bench.flows;

import java.io.IOException;
import java.net.DatagramSocket;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;

/** A local UDP port as the kernel sees it: /proc/net/udp and /proc/net/udp6. */
public record UdpPort(int number) {
  private static final long POLL_NANOS = 20_000_000;

  /** A port that nobody uses now. */
  static int free() throws IOException {
    try (DatagramSocket socket = new DatagramSocket(0)) {
      return socket.getLocalPort();
    }
  }

  /** A TCP port that nobody uses now. */
  public static int freeTcp() throws IOException {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }

  boolean isBound() throws IOException {
    try (Stream<String> lines = lines()) {
      return lines.findAny().isPresent();
    }
  }

  /** Octets that wait in the receive buffers of the port's sockets. */
  long queued() throws IOException {
    try (Stream<String> lines = lines()) {
      return lines.mapToLong(line -> queued(line.trim().split("\\s+", 6)[4])).sum();
    }
  }

  /** From {@code tx_queue:rx_queue} in hexadecimal. */
  private static long queued(String queues) {
    return Long.parseLong(queues.substring(queues.indexOf(':') + 1), 16);
  }

  /** Waits until the port is bound, or not longer than so many seconds. */
  public boolean awaitBound(ProcessHandle owner, int seconds) throws IOException {
    long end = System.nanoTime() + seconds * 1_000_000_000L;
    while (!isBound()) {
      if (!owner.isAlive() || System.nanoTime() > end) {
        return false;
      }
      LockSupport.parkNanos(POLL_NANOS);
    }
    return true;
  }

  private Stream<String> lines() throws IOException {
    String key = String.format(Locale.ROOT, ":%04X ", number);
    return Stream.concat(read("/proc/net/udp"), read("/proc/net/udp6"))
        .filter(line -> line.trim().split("\\s+", 3)[1].concat(" ").endsWith(key));
  }

  private static Stream<String> read(String file) throws IOException {
    Path path = Path.of(file);
    return Files.exists(path) ? Files.readAllLines(path).stream().skip(1) : Stream.empty();
  }
}
