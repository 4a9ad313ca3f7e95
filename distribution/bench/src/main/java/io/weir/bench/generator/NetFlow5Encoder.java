package io.weir.bench.generator;

import java.nio.ByteBuffer;
import java.util.List;
import java.util.Queue;

/** NetFlow v5: a 24-octet header and up to 30 records of 48 octets, IPv4 only. */
final class NetFlow5Encoder implements DatagramEncoder {
  /** The header has 14 bits for the sampling interval. */
  static final int MOST_SAMPLING = 0x3FFF;

  private static final int HEADER = 24;
  private static final int RECORD = 48;
  private static final int MOST_RECORDS = 30;
  private static final int TIMES = 24; // offset of First and Last in a record
  private static final int RANDOM_SAMPLING = 2 << 14;

  private final int samplingInterval;

  /**
   * @param samplingInterval 1 for none, at most {@link #MOST_SAMPLING}
   */
  NetFlow5Encoder(int samplingInterval) {
    this.samplingInterval = samplingInterval;
  }

  @Override
  public boolean carriesIpv6() {
    return false;
  }

  @Override
  public Datagram encode(Queue<Flow> flows, int most) {
    ByteBuffer out = ByteBuffer.allocate(Datagram.LARGEST).position(HEADER);
    FlowAges ages = new FlowAges();
    long packets = 0;
    long octets = 0;
    while (!flows.isEmpty() && ages.size() < Math.min(most, MOST_RECORDS)) {
      Flow flow = flows.remove();
      ages.add(out.position() + TIMES, flow);
      writeRecord(flow, out);
      packets += flow.packets();
      octets += flow.octets();
    }
    int records = ages.size();
    if (records == 0) {
      throw new IllegalArgumentException("wanted at least one flow to encode, got none");
    }
    out.putShort(0, (short) 5);
    out.putShort(2, (short) records);
    int sampling = samplingInterval == 1 ? 0 : RANDOM_SAMPLING | samplingInterval;
    out.putShort(22, (short) sampling);
    return new Datagram(
        out,
        Tally.of(records, packets, octets, samplingInterval),
        (buffer, at, exporter, now) -> {
          buffer.putInt(at + 4, now.uptimeMillis());
          buffer.putInt(at + 8, now.seconds());
          buffer.putInt(at + 12, now.nanosOfSecond());
          buffer.putInt(at + 16, exporter.advance(records));
          buffer.put(at + 21, (byte) exporter.id());
          ages.stampUptime(buffer, at, now.uptimeMillis());
        });
  }

  private static void writeRecord(Flow flow, ByteBuffer out) {
    if (flow.isV6()) {
      throw new IllegalArgumentException("wanted an IPv4 flow for NetFlow v5, got " + flow);
    }
    Flow.Transport transport = flow.transport();
    Flow.Path path = flow.path();
    int end = out.position() + RECORD;
    flow.source().writeTo(out);
    flow.destination().writeTo(out);
    flow.nextHop().writeTo(out);
    out.putShort((short) path.ingress()).putShort((short) path.egress());
    out.putInt((int) flow.packets()).putInt((int) flow.octets());
    out.putLong(0); // First, Last: stamped
    out.putShort((short) transport.sourcePort()).putShort((short) transport.destinationPort());
    out.put((byte) 0).put((byte) transport.tcpFlags());
    out.put((byte) transport.protocol()).put((byte) transport.classOfService());
    out.putShort((short) path.sourceAs()).putShort((short) path.destinationAs());
    out.put((byte) path.sourceMask()).put((byte) path.destinationMask());
    out.position(end);
  }

  @Override
  public List<Datagram> announcements() {
    return List.of();
  }
}
