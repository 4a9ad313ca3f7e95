package io.weir.bench.generator;

import java.net.InetSocketAddress;

/**
 * What to send where.
 *
 * @param exporters simulated ones, each with a socket, sequences and a domain of its own
 * @param ipv6Percent share of IPv6 flows where the protocol has it
 * @param samplingInterval announced: one of so many packets
 * @param poolDatagrams distinct datagrams to make beforehand
 * @param announceEvery datagrams of an exporter between two announcements
 */
public record GeneratorSettings(
    Protocol protocol,
    InetSocketAddress destination,
    int exporters,
    long seed,
    int ipv6Percent,
    int samplingInterval,
    int poolDatagrams,
    int announceEvery) {

  private static final int MOST_EXPORTERS = 16_384; // sockets

  public GeneratorSettings {
    require(!destination.isUnresolved(), "a destination with a known address", destination);
    require(exporters >= 1 && exporters <= MOST_EXPORTERS, "1 to 16384 exporters", exporters);
    require(ipv6Percent >= 0 && ipv6Percent <= 100, "an IPv6 share of 0 to 100 %", ipv6Percent);
    int mostSampling = protocol == Protocol.V5 ? NetFlow5Encoder.MOST_SAMPLING : Integer.MAX_VALUE;
    require(
        samplingInterval >= 1 && samplingInterval <= mostSampling,
        "a sampling interval of 1 to " + mostSampling,
        samplingInterval);
    require(
        poolDatagrams >= 1 && poolDatagrams <= 1 << 20,
        "a pool of 1 to 1048576 datagrams",
        poolDatagrams);
    require(announceEvery >= 1, "at least 1 datagram between announcements", announceEvery);
  }

  private static void require(boolean met, String wanted, Object got) {
    if (!met) {
      throw new IllegalArgumentException("wanted " + wanted + ", got " + got);
    }
  }

  /** 10 % IPv6, the protocol's usual sampling interval, 8,192 datagrams. */
  public static GeneratorSettings usual(
      Protocol protocol, InetSocketAddress destination, int exporters, long seed) {
    return new GeneratorSettings(
        protocol, destination, exporters, seed, 10, protocol.samplingInterval(), 8192, 1000);
  }
}
