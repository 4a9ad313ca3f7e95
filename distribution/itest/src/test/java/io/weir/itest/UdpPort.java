package io.weir.itest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/** A UDP port of this machine as the kernel sees it, in /proc/net/udp. */
record UdpPort(int number) {

  boolean isBound() {
    return !queues().isEmpty();
  }

  /** Whether whoever listens has read all that arrived. */
  boolean isRead() {
    return queues().stream().allMatch(queue -> queue.endsWith(":00000000"));
  }

  /** {@code tx_queue:rx_queue} of each socket. */
  private List<String> queues() {
    String port = String.format(Locale.ROOT, ":%04X", number);
    try {
      return Files.readAllLines(Path.of("/proc/net/udp")).stream()
          .map(line -> line.strip().split(" +"))
          .filter(words -> words[1].endsWith(port))
          .map(words -> words[4])
          .toList();
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }
}
