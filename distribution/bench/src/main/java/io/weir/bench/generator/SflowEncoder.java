package io.weir.bench.generator;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;

/**
 * sFlow version 5 (sflow.org/sflow_version_5.txt): a flow sample with a raw packet header for each
 * flow; the announcements are counter samples of every interface.
 */
final class SflowEncoder implements DatagramEncoder {
  private static final int HEADER = 28;
  private static final int FLOW_SAMPLE = 1;
  private static final int COUNTERS_SAMPLE = 2;
  private static final int SAMPLE_HEADER = 8; // type and length
  private static final int FLOW_SAMPLE_BODY = 32;
  private static final int RECORD_HEADER = 8;
  private static final int RAW_HEADER_BODY = 16;
  private static final int COUNTERS_SAMPLE_LENGTH = 8 + 12 + 8 + 88 + 8 + 52;

  private final int samplingInterval;

  SflowEncoder(int samplingInterval) {
    this.samplingInterval = samplingInterval;
  }

  @Override
  public boolean carriesIpv6() {
    return true;
  }

  @Override
  public Datagram encode(Queue<Flow> flows, int most) {
    ByteBuffer out = ByteBuffer.allocate(Datagram.LARGEST).position(HEADER);
    SampleMarks marks = new SampleMarks(samplingInterval);
    long octets = 0;
    for (Flow flow = flows.peek(); flow != null && marks.size() < most; flow = flows.peek()) {
      SampledFrame frame = new SampledFrame(flow);
      if (out.remaining() < sampleLength(frame)) {
        break;
      }
      flows.remove();
      writeSample(out, flow.path(), frame, marks);
      octets += frame.lengthOnWire();
    }
    int samples = marks.size();
    if (samples == 0) {
      throw new IllegalArgumentException("wanted at least one flow to encode, got none");
    }
    writeHeader(out, samples);
    return new Datagram(
        out,
        Tally.of(samples, samples, octets, samplingInterval),
        (buffer, at, exporter, now) -> {
          stampHeader(buffer, at, exporter, now);
          marks.stampFlows(buffer, at, exporter);
        });
  }

  private static int sampleLength(SampledFrame frame) {
    int padded = frame.copiedLength() + 3 & ~3;
    return SAMPLE_HEADER + FLOW_SAMPLE_BODY + RECORD_HEADER + RAW_HEADER_BODY + padded;
  }

  private void writeSample(ByteBuffer out, Flow.Path path, SampledFrame frame, SampleMarks marks) {
    int end = out.position() + sampleLength(frame);
    int padded = frame.copiedLength() + 3 & ~3;
    out.putInt(FLOW_SAMPLE).putInt(sampleLength(frame) - SAMPLE_HEADER);
    marks.add(out.position(), path.ingress(), path.egress(), frame.lengthOnWire());
    out.putInt(0).putInt(path.ingress()); // sequence: stamped; data source: ifIndex
    out.putInt(samplingInterval).putInt(0).putInt(0); // pool: stamped; no drops
    out.putInt(path.ingress()).putInt(path.egress()).putInt(1);
    out.putInt(1).putInt(RAW_HEADER_BODY + padded); // sampled_header
    out.putInt(1).putInt(frame.lengthOnWire()); // ETHERNET-ISO88023
    out.putInt(SampledFrame.FCS).putInt(frame.copiedLength());
    frame.writeTo(out);
    out.position(end);
  }

  private static void writeHeader(ByteBuffer out, int samples) {
    out.putInt(0, 5).putInt(4, 1).putInt(24, samples); // version 5, agent over IPv4
  }

  private static void stampHeader(ByteBuffer buffer, int at, Exporter exporter, Moment now) {
    buffer.put(at + 8, exporter.agent().getAddress());
    buffer.putInt(at + 12, exporter.id());
    buffer.putInt(at + 16, exporter.advance(1)); // datagrams
    buffer.putInt(at + 20, now.uptimeMillis());
  }

  @Override
  public List<Datagram> announcements() {
    int[] indexes = Interfaces.indexes();
    int most = (Datagram.LARGEST - HEADER) / COUNTERS_SAMPLE_LENGTH;
    List<Datagram> datagrams = new ArrayList<>();
    for (int from = 0; from < indexes.length; from += most) {
      datagrams.add(countersOf(indexes, from, Math.min(indexes.length, from + most)));
    }
    return datagrams;
  }

  private static Datagram countersOf(int[] indexes, int from, int to) {
    ByteBuffer out = ByteBuffer.allocate(Datagram.LARGEST).position(HEADER);
    SampleMarks marks = new SampleMarks(0);
    for (int i = from; i < to; i++) {
      int end = out.position() + COUNTERS_SAMPLE_LENGTH;
      out.putInt(COUNTERS_SAMPLE).putInt(COUNTERS_SAMPLE_LENGTH - SAMPLE_HEADER);
      marks.add(out.position(), indexes[i], indexes[i], 0);
      out.putInt(0).putInt(indexes[i]).putInt(2); // sequence: stamped
      out.putInt(1).putInt(88).putInt(indexes[i]).putInt(6); // if_counters, ethernetCsmacd
      out.putLong(Interfaces.speed(indexes[i])).putInt(1).putInt(3); // full duplex, up and up
      out.position(out.position() + 64); // octets and packets: stamped
      out.putInt(2).putInt(52); // ethernet_counters: no errors
      out.position(end);
    }
    writeHeader(out, marks.size());
    return new Datagram(
        out,
        Tally.NONE,
        (buffer, at, exporter, now) -> {
          stampHeader(buffer, at, exporter, now);
          marks.stampCounters(buffer, at, exporter);
        });
  }
}
