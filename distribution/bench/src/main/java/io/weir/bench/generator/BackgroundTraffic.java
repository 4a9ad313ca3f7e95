package io.weir.bench.generator;

import java.util.Collections;
import java.util.SplittableRandom;

/**
 * Traffic between clients and servers of private and documentation ranges: Zipf-distributed ends, a
 * common mix of applications, heavy-tailed sizes. Both directions occur alike.
 */
public final class BackgroundTraffic implements FlowSource {
  private static final int CLIENT_BITS = 16;
  private static final int SERVER_BITS = 14;
  private static final int CLIENTS_V4 = 0x0A00_0000; // 10.0.0.0/8
  private static final int SERVERS_V4 = 0xC612_0000; // 198.18.0.0/15
  private static final int HOPS_V4 = 0xAC10_0001; // 172.16.0.0/28
  private static final long DOCUMENTATION_V6 = 0x2001_0DB8_0000_0000L; // 2001:db8::/32
  private static final long MOST_OCTETS = 4_000_000_000L; // fits unsigned32 counters

  private final SplittableRandom random;
  private final Zipf clients = new Zipf(1 << CLIENT_BITS, 0.9);
  private final Zipf servers = new Zipf(1 << SERVER_BITS, 1.05);
  private final Application[] applications;

  public BackgroundTraffic(long seed) {
    random = new SplittableRandom(seed);
    applications =
        Application.COMMON.stream()
            .flatMap(a -> Collections.nCopies(a.weight(), a).stream())
            .toArray(Application[]::new);
  }

  @Override
  public Flow next(boolean ipv6) {
    Application application = applications[random.nextInt(applications.length)];
    int client = spread(1 + clients.draw(random), CLIENT_BITS);
    int server = spread(1 + servers.draw(random), SERVER_BITS);
    long packets = packets(application);
    int ago = random.nextInt(2000);
    Flow flow =
        new Flow(
            ipv6 ? new Address(DOCUMENTATION_V6, client) : Address.v4(CLIENTS_V4 | client),
            ipv6 ? new Address(DOCUMENTATION_V6 + 1, server) : Address.v4(SERVERS_V4 | server),
            ipv6
                ? new Address(DOCUMENTATION_V6 + 2, 1 + random.nextInt(14))
                : Address.v4(HOPS_V4 + random.nextInt(14)),
            transport(application, ipv6),
            path(application, client, server, ipv6),
            packets,
            octets(application, packets, ipv6),
            packets == 1 ? ago : ago + 1 + heavyTail(15),
            ago);
    return random.nextBoolean() ? flow : flow.reversed();
  }

  /** Scatters neighbouring ranks over the range: an odd factor permutes the numbers of n bits. */
  private static int spread(int rank, int bits) {
    return (rank * 0x9E37_79B1) & ((1 << bits) - 1);
  }

  private Flow.Transport transport(Application application, boolean ipv6) {
    int classOfService = random.nextInt(8) == 0 ? random.nextInt(8) << 5 : 0;
    if (application.equals(Application.ICMP)) {
      return ipv6
          ? new Flow.Transport(Flow.Transport.ICMPV6, 0, 0x8000, 0, classOfService)
          : new Flow.Transport(Flow.Transport.ICMP, 0, application.port(), 0, classOfService);
    }
    boolean tcp = application.protocol() == Flow.Transport.TCP;
    int flags = !tcp ? 0 : random.nextInt(12) == 0 ? 0x02 : 0x1B;
    int port = 1024 + random.nextInt(64512);
    return new Flow.Transport(
        application.protocol(), port, application.port(), flags, classOfService);
  }

  private Flow.Path path(Application application, int client, int server, boolean ipv6) {
    return new Flow.Path(
        1 + client % Interfaces.ACCESS,
        Interfaces.FIRST_UPLINK + server % Interfaces.UPLINKS,
        64512 + client % 64,
        64496 + server % 16,
        ipv6 ? 64 : 24,
        ipv6 ? 48 : 16 + server % 9,
        random.nextInt(5) == 0 ? 10 + client % 40 : 0,
        application.id());
  }

  private long packets(Application application) {
    boolean query = application.equals(Application.DNS) || application.equals(Application.NTP);
    return query ? 1 + random.nextInt(2) : 1 + heavyTail(13);
  }

  private long octets(Application application, long packets, boolean ipv6) {
    int spread = application.largest() - application.smallest() + 1;
    long size = application.smallest() + random.nextInt(spread) + (ipv6 ? 20L : 0);
    return Math.min(MOST_OCTETS, packets * size);
  }

  /** Small numbers are common, numbers near 2^bits are rare. */
  private int heavyTail(int bits) {
    return random.nextInt(1 << (1 + random.nextInt(bits)));
  }
}
