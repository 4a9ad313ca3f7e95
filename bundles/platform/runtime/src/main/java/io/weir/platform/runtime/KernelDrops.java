package io.weir.platform.runtime;

import io.weir.api.net.Address;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Reads how many datagrams Linux dropped at a socket, from {@code /proc/net/udp} and its twin. */
final class KernelDrops {

  private static final int LOCAL_ADDRESS = 1;
  private static final int DROPS = 12;

  private final List<Path> tables;
  private final Address address;
  private final int port;

  KernelDrops(Address address, int port) {
    this(List.of(Path.of("/proc/net/udp"), Path.of("/proc/net/udp6")), address, port);
  }

  KernelDrops(List<Path> tables, Address address, int port) {
    this.tables = tables;
    this.address = address;
    this.port = port;
  }

  /** Datagrams dropped since the socket was opened; 0 where the kernel does not tell. */
  long read() {
    return tables.stream().filter(Files::isReadable).mapToLong(this::read).sum();
  }

  private long read(Path table) {
    try (Stream<String> lines = Files.lines(table)) {
      return lines.skip(1).mapToLong(this::drops).sum();
    } catch (IOException e) {
      return 0;
    }
  }

  private long drops(String line) {
    String[] columns = line.strip().split("\\s+", -1);
    if (columns.length <= DROPS || !isOurs(columns[LOCAL_ADDRESS])) {
      return 0;
    }
    return Long.parseLong(columns[DROPS]);
  }

  /** {@code 0100007F:0807}: words of four octets in the machine's order, then the port. */
  private boolean isOurs(String local) {
    int colon = local.indexOf(':');
    if (colon < 0 || Integer.parseInt(local.substring(colon + 1), 16) != port) {
      return false;
    }
    Address bound = parse(local.substring(0, colon).toUpperCase(Locale.ROOT));
    return bound.equals(address) || (isAny(bound) && isAny(address));
  }

  private static boolean isAny(Address bound) {
    return bound.isUnspecified() || bound.equals(Address.ofIpv4(0));
  }

  private static Address parse(String hex) {
    if (hex.length() == 8) {
      return Address.ofIpv4((int) word(hex, 0));
    }
    return new Address(word(hex, 0) << 32 | word(hex, 8), word(hex, 16) << 32 | word(hex, 24));
  }

  private static long word(String hex, int at) {
    int octets = Integer.parseUnsignedInt(hex.substring(at, at + 8), 16);
    return Integer.toUnsignedLong(Integer.reverseBytes(octets));
  }
}
