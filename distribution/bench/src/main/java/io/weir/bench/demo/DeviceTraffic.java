package io.weir.bench.demo;

import io.weir.bench.generator.Address;
import io.weir.bench.generator.Application;
import io.weir.bench.generator.Flow;
import io.weir.bench.generator.Flow.Path;
import io.weir.bench.generator.Flow.Transport;
import io.weir.collector.snmpsimulator.model.Network;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/**
 * The traffic of a simulated device, some times a second for each direction of each metered
 * interface: as many octets as the interface has counted since the last flow. Used by one thread.
 */
final class DeviceTraffic implements Actor {
  /** Between networks for measurements, RFC 2544. */
  static final String NETWORKS = "198.18.0.0/15";

  private static final Address SOURCES = Address.of("198.18.0.0");
  private static final Address DESTINATIONS = Address.of("198.19.0.0");
  private static final Address ROUTER = Address.of("172.16.0.1");
  private static final int HOSTS = 4096;
  private static final int ESTABLISHED = 0x18;
  private static final int HTTPS = 443;

  /** So often that the octets of a flow fit into 32 bits, at 100 Gbit/s too. */
  private static final int A_SECOND = 5;

  /** Of an Ethernet frame: counted by interfaces, not told by flows. */
  private static final int FRAME = 18;

  private final Network network;
  private final int device;
  private final int sampling;
  private final List<Metered> metered = new ArrayList<>();
  private final SplittableRandom random = new SplittableRandom(11);
  private int turn;

  /**
   * Begins now.
   *
   * @param sampling one packet in so many is looked at
   * @param bothWays whether flows are metered where they come in and where they go out
   */
  DeviceTraffic(Network network, int device, int sampling, boolean bothWays) {
    this.network = network;
    this.device = device;
    this.sampling = sampling;
    long now = Network.time(Instant.now());
    for (int place = 0; place < network.tree().interfaces(); place++) {
      int end = network.tree().end(device, place);
      if (isMetered(end)) {
        metered.add(new Metered(end, true, now));
        if (bothWays) {
          metered.add(new Metered(end, false, now));
        }
      }
    }
  }

  private boolean isMetered(int end) {
    return switch (network.ports().use(end)) {
      case RING, UPLINK, DOWNLINK, PROVIDER -> true;
      default -> false;
    };
  }

  /** One direction of an interface, and how far its flows have come. */
  private final class Metered {
    private final int end;
    private final boolean in;
    private long time;
    private long octets;
    private long packets;

    Metered(int end, boolean in, long time) {
      this.end = end;
      this.in = in;
      this.time = time;
      octets = network.traffic().octets(end, in, time);
      packets = network.traffic().unicastPackets(end, in, time);
    }

    /** What has come since the last. */
    Flow flow(long now) {
      long newOctets = network.traffic().octets(end, in, now) - octets;
      long newPackets = network.traffic().unicastPackets(end, in, now) - packets;
      long sampled = Math.max(1, newPackets / sampling);
      long size = newPackets == 0 ? FRAME + 1 : newOctets / newPackets;
      int age = (int) Math.min(60_000, now - time);
      time = now;
      octets += newOctets;
      packets += newPackets;
      return new Flow(
          SOURCES.plus(random.nextInt(HOSTS)),
          DESTINATIONS.plus(random.nextInt(HOSTS)),
          ROUTER,
          new Transport(Transport.TCP, HTTPS, 1024 + random.nextInt(64_512), ESTABLISHED, 0),
          path(now),
          sampled,
          sampled * Math.max(1, size - FRAME),
          age,
          0);
    }

    private Path path(long now) {
      int ifIndex = network.numbering(device, now).ifIndex(network.tree().place(end));
      int application = Application.HTTPS.id();
      return new Path(in ? ifIndex : 0, in ? 0 : ifIndex, 64_500, 64_512, 24, 24, 0, application);
    }
  }

  @Override
  public double flowsPerSecond(double progress) {
    return A_SECOND * metered.size();
  }

  @Override
  public Flow next(boolean ipv6) {
    Metered one = metered.get(turn++ % metered.size());
    return one.flow(Network.time(Instant.now()));
  }
}
