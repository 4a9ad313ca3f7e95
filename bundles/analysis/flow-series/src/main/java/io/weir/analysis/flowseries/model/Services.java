package io.weir.analysis.flowseries.model;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/**
 * What runs on a port, after the registry of service names (RFC 6335), for the services that are
 * seen most. A key is protocol times 65536 plus port; all ports and protocols of one service have
 * the key of its first. Immutable.
 */
final class Services {

  private static final int PORTS = 65_536;
  private static final int MOST = 255;
  private static final Services STANDARD = new Services();

  private final Map<Integer, byte[]> ports =
      Map.of(Protocols.TCP, new byte[PORTS], Protocols.UDP, new byte[PORTS]);
  private final byte[] tcp = ports.get(Protocols.TCP);
  private final byte[] udp = ports.get(Protocols.UDP);
  private final long[] keys = new long[MOST + 1];
  private final Map<Long, String> names = new HashMap<>();

  private Services() {
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(
                Services.class.getResourceAsStream("services.txt"), StandardCharsets.UTF_8))) {
      lines.lines().filter(line -> !line.startsWith("#")).forEach(this::add);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static Services standard() {
    return STANDARD;
  }

  /** A line is a name, protocols joined by a comma, and ports. */
  private void add(String line) {
    String[] words = line.split(" ", -1);
    int[] protocols = Arrays.stream(words[1].split(",", -1)).mapToInt(Protocols::number).toArray();
    int number = names.size() + 1;
    long key = key(protocols[0], Integer.parseInt(words[2]));
    if (number > MOST || names.put(key, words[0]) != null) {
      throw new IllegalStateException("wanted a service of its own, got '" + line + "'");
    }
    keys[number] = key;
    for (int protocol : protocols) {
      for (int i = 2; i < words.length; i++) {
        ports.get(protocol)[Integer.parseInt(words[i])] = (byte) number;
      }
    }
  }

  private static long key(long protocol, int port) {
    return protocol << 16 | port;
  }

  /**
   * The key of a flow: of the service on one of its ports, the lower if both have one; without a
   * service of the lower port that is not 0. Port 0 where there are no ports.
   */
  long key(long protocol, long source, long destination) {
    int one = port(source);
    int other = port(destination);
    int low = one == 0 || (other != 0 && other < one) ? other : one;
    if (protocol == Protocols.TCP || protocol == Protocols.UDP) {
      byte[] known = protocol == Protocols.TCP ? tcp : udp;
      int service = known[low] != 0 ? known[low] : known[Math.max(one, other)];
      return service != 0 ? keys[service & MOST] : key(protocol, low);
    }
    long masked = protocol & 0xffff_ffffL;
    return key(masked, Protocols.hasPorts(masked) ? low : 0);
  }

  private static int port(long number) {
    return number >>> 16 == 0 ? (int) number : 0;
  }

  /** The service's name, else {@code tcp/9999}, else the protocol's name. */
  String text(long key) {
    String name = names.get(key);
    if (name != null) {
      return name;
    }
    String protocol = Protocols.text(key >>> 16);
    return (key & 0xffff) == 0 ? protocol : protocol + '/' + (key & 0xffff);
  }
}
