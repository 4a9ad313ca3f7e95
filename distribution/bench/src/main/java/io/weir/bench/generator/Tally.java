package io.weir.bench.generator;

/**
 * Sums over flow records (sFlow: samples).
 *
 * @param records flow records, options and counters not among them
 * @param packets packets as the records say
 * @param octets octets as the records say; sFlow: frame lengths
 * @param scaledPackets packets times the sampling interval
 * @param scaledOctets octets times the sampling interval
 */
public record Tally(
    long records, long packets, long octets, long scaledPackets, long scaledOctets) {
  public static final Tally NONE = new Tally(0, 0, 0, 0, 0);

  static Tally of(long records, long packets, long octets, int samplingInterval) {
    return new Tally(
        records, packets, octets, packets * samplingInterval, octets * samplingInterval);
  }

  public Tally plus(Tally other) {
    return new Tally(
        records + other.records,
        packets + other.packets,
        octets + other.octets,
        scaledPackets + other.scaledPackets,
        scaledOctets + other.scaledOctets);
  }
}
