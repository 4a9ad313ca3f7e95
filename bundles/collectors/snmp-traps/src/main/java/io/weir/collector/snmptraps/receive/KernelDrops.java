package io.weir.collector.snmptraps.receive;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Reads how many datagrams Linux dropped at a port, from {@code /proc/net/udp} and its twin. */
final class KernelDrops {

  private static final int LOCAL_ADDRESS = 1;
  private static final int DROPS = 12;

  private final List<Path> tables;
  private final String suffix;

  KernelDrops(int port) {
    this(List.of(Path.of("/proc/net/udp"), Path.of("/proc/net/udp6")), port);
  }

  KernelDrops(List<Path> tables, int port) {
    this.tables = tables;
    this.suffix = String.format(Locale.ROOT, ":%04X", port);
  }

  /** Datagrams dropped at the port's sockets since they were opened; 0 where nobody tells. */
  long read() {
    return tables.stream().filter(Files::isReadable).mapToLong(this::read).sum();
  }

  private long read(Path table) {
    try (Stream<String> lines = Files.lines(table)) {
      return lines
          .skip(1)
          .map(line -> line.strip().split("\\s+", -1))
          .filter(columns -> columns.length > DROPS && columns[LOCAL_ADDRESS].endsWith(suffix))
          .mapToLong(columns -> Long.parseLong(columns[DROPS]))
          .sum();
    } catch (IOException e) {
      return 0;
    }
  }
}
