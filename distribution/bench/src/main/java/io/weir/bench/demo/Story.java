package io.weir.bench.demo;

import io.weir.bench.generator.Address;
import io.weir.bench.generator.Application;
import io.weir.bench.generator.Flow;
import io.weir.bench.generator.Flow.Path;
import io.weir.bench.generator.Flow.Transport;
import io.weir.bench.generator.Interfaces;
import java.util.SplittableRandom;

/**
 * Actors with a single purpose between fixed ends, in private and documentation ranges: a resolver,
 * a video CDN, a backup, a port scan.
 */
final class Story {
  static final Address RESOLVER = Address.of("192.0.2.53");
  static final Address CDN = Address.of("203.0.113.10");
  static final Address CDN_V6 = Address.of("2001:db8:cd::10");
  static final Address BACKUP_SERVER = Address.of("10.99.0.5");
  static final Address SCANNER = Address.of("198.51.100.66");

  private static final Address OFFICE = Address.of("10.0.0.0");
  private static final Address OFFICE_V6 = Address.of("2001:db8::");
  private static final Address DATABASE = Address.of("10.20.0.10");
  private static final Address ROUTER = Address.of("172.16.0.1");
  private static final Address ROUTER_V6 = Address.of("2001:db8:2::1");
  private static final int RSYNC = 873;
  private static final int FULL_PACKET = 1448;
  private static final int SYN = 0x02;
  private static final int ESTABLISHED = 0x18;

  private final SplittableRandom random;

  Story(long seed) {
    random = new SplittableRandom(seed);
  }

  /** Makes one flow; {@code ipv6} says whether it may be of IPv6. */
  @FunctionalInterface
  private interface Make {
    Flow flow(boolean ipv6);
  }

  private record Part(double rate, double from, double to, Make make) implements Actor {
    @Override
    public double flowsPerSecond(double progress) {
      return progress >= from && progress < to ? rate : 0;
    }

    @Override
    public Flow next(boolean ipv6) {
      return make.flow(ipv6);
    }
  }

  /** Everybody asks the resolver all the time. */
  Actor dns() {
    return new Part(
        700,
        0,
        1,
        ipv6 ->
            flow(
                client(false),
                RESOLVER,
                new Transport(Transport.UDP, port(), 53, 0, 0),
                Application.DNS.id(),
                1,
                62 + random.nextInt(60)));
  }

  /** Video from the CDN to the office, a few large flows. */
  Actor video() {
    return new Part(
        150,
        0,
        1,
        ipv6 -> {
          boolean v6 = ipv6 && random.nextInt(3) == 0;
          long packets = 2_000L + random.nextInt(20_000);
          return flow(
              (v6 ? CDN_V6 : CDN).plus(random.nextInt(4)),
              client(v6),
              new Transport(Transport.UDP, 443, port(), 0, 0),
              Application.QUIC.id(),
              packets,
              packets * 1_290);
        });
  }

  /** The nightly backup of the database, in the second third of the story. */
  Actor backup() {
    return new Part(
        4,
        1 / 3.0,
        2 / 3.0,
        ipv6 -> {
          long packets = 60_000L + random.nextInt(40_000);
          return flow(
              DATABASE.plus(random.nextInt(2)),
              BACKUP_SERVER,
              new Transport(Transport.TCP, port(), RSYNC, ESTABLISHED, 0x20),
              0,
              packets,
              packets * FULL_PACKET);
        });
  }

  /** Someone outside tries every port of an office network for a while. */
  Actor portScan() {
    return new Part(
        400,
        0.5,
        0.75,
        ipv6 ->
            flow(
                SCANNER,
                OFFICE.plus(0x500 + random.nextInt(32)),
                new Transport(Transport.TCP, port(), 1 + random.nextInt(1024), SYN, 0),
                0,
                1,
                44));
  }

  private Address client(boolean ipv6) {
    return (ipv6 ? OFFICE_V6 : OFFICE).plus(1 + random.nextInt(400));
  }

  private int port() {
    return 1024 + random.nextInt(64_512);
  }

  private Flow flow(
      Address source,
      Address destination,
      Transport transport,
      int application,
      long packets,
      long octets) {
    Path path =
        new Path(
            Interfaces.FIRST_UPLINK + random.nextInt(Interfaces.UPLINKS),
            1 + random.nextInt(Interfaces.ACCESS),
            64_500,
            64_512,
            24,
            24,
            0,
            application);
    int ago = random.nextInt(1_000);
    return new Flow(
        source,
        destination,
        source.isV6() ? ROUTER_V6 : ROUTER,
        transport,
        path,
        packets,
        octets,
        packets == 1 ? ago : ago + random.nextInt(20_000),
        ago);
  }
}
