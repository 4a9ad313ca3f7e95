package io.weir.bench.generator;

import java.nio.ByteBuffer;

/** Where the samples of one sFlow datagram stand and which interfaces they are about. */
final class SampleMarks {
  private static final int MOST = 24;
  private static final int POOL = 12; // offset of sample_pool behind the sequence number
  private static final int OCTETS_IN = 44; // offsets in a counter sample, behind the sequence
  private static final int OCTETS_OUT = 76;

  private final int samplingInterval;
  private final int[] offsets = new int[MOST];
  private final int[] ingress = new int[MOST];
  private final int[] egress = new int[MOST];
  private final int[] lengths = new int[MOST];
  private int size;

  SampleMarks(int samplingInterval) {
    this.samplingInterval = samplingInterval;
  }

  /** The sample's sequence number stands at {@code offset}. */
  void add(int offset, int ingressIndex, int egressIndex, int frameLength) {
    offsets[size] = offset;
    ingress[size] = ingressIndex;
    egress[size] = egressIndex;
    lengths[size++] = frameLength;
  }

  int size() {
    return size;
  }

  /** Numbers the flow samples and lets the interfaces count what they stand for. */
  void stampFlows(ByteBuffer buffer, int at, Exporter exporter) {
    for (int i = 0; i < size; i++) {
      InterfaceCounters in = exporter.counters(ingress[i]);
      InterfaceCounters out = exporter.counters(egress[i]);
      long octets = (long) lengths[i] * samplingInterval;
      in.octetsIn += octets;
      in.packetsIn += samplingInterval;
      in.samplePool += samplingInterval;
      out.octetsOut += octets;
      out.packetsOut += samplingInterval;
      buffer.putInt(at + offsets[i], ++in.flowSamples);
      buffer.putInt(at + offsets[i] + POOL, in.samplePool);
    }
  }

  void stampCounters(ByteBuffer buffer, int at, Exporter exporter) {
    for (int i = 0; i < size; i++) {
      InterfaceCounters counters = exporter.counters(ingress[i]);
      int where = at + offsets[i];
      buffer.putInt(where, ++counters.counterSamples);
      buffer.putLong(where + OCTETS_IN, counters.octetsIn);
      buffer.putInt(where + OCTETS_IN + 8, counters.packetsIn);
      buffer.putLong(where + OCTETS_OUT, counters.octetsOut);
      buffer.putInt(where + OCTETS_OUT + 8, counters.packetsOut);
    }
  }
}
