package io.weir.collector.sflow.wire;

import io.weir.api.flow.ExporterId;
import io.weir.api.flow.FlowDecoder;
import io.weir.api.flow.FlowSink;
import io.weir.api.flow.SequenceUnit;
import io.weir.library.packet.Decapsulation;
import java.nio.ByteBuffer;
import java.util.Set;
import java.util.function.LongSupplier;

/**
 * Decodes datagrams of sFlow version 5. A flow sample becomes a flow of one packet, a counter
 * sample becomes measurements. Allocates nothing per flow sample.
 */
public final class SflowDecoder implements FlowDecoder {

  private static final int DISCARDED_LENGTH = 32;

  private final Xdr xdr = new Xdr();
  private final Agent agent = new Agent();
  private final DataSources sources = new DataSources();
  private final FlowSampleReader flows;
  private final CounterSampleReader counters;
  private final RecordLoop discarded = new RecordLoop(xdr);
  private final SampleDescriber describer;

  /**
   * A decoder.
   *
   * @param decapsulations tunnels to look into, one level deep
   * @param nowMillis the time of measurements, as sFlow carries none
   */
  public SflowDecoder(Set<Decapsulation> decapsulations, LongSupplier nowMillis) {
    flows = new FlowSampleReader(xdr, agent, sources, decapsulations);
    counters = new CounterSampleReader(xdr, agent, nowMillis);
    describer = new SampleDescriber(xdr, agent, decapsulations);
  }

  @Override
  public void decode(ByteBuffer datagram, ExporterId exporter, FlowSink out) {
    xdr.reset(datagram);
    if (!readHeader(out)) {
      return;
    }
    long samples = xdr.unsigned32();
    for (long sample = 0; sample < samples; sample++) {
      if (!xdr.has(8)) {
        out.error(SflowError.SAMPLES_MISSING, xdr.offset());
        return;
      }
      readSample(exporter, out);
    }
  }

  @Override
  public void tick(long nowMillis, FlowSink out) {
    sources.tick(nowMillis, out);
  }

  /** Leaves the reader at the number of samples. */
  private boolean readHeader(FlowSink out) {
    if (!xdr.has(8)) {
      return fail(SflowError.HEADER_TRUNCATED, out);
    }
    if (xdr.peek32(0) != SflowProtocol.VERSION) {
      return fail(SflowError.VERSION_UNSUPPORTED, out);
    }
    xdr.skip(4);
    int length = xdr.addressLength();
    if (length == 0) {
      boolean known = xdr.peek32(0) == 1 || xdr.peek32(0) == 2;
      return fail(known ? SflowError.HEADER_TRUNCATED : SflowError.ADDRESS_TYPE_UNKNOWN, out);
    }
    long high = xdr.addressHigh();
    long low = xdr.addressLow();
    xdr.skip(length);
    if (!xdr.has(16)) {
      return fail(SflowError.HEADER_TRUNCATED, out);
    }
    long subAgent = xdr.unsigned32();
    long sequence = xdr.unsigned32();
    agent.set(high, low, subAgent, xdr.unsigned32());
    if ((high | low) != 0) {
      out.agent(high, low);
    }
    out.sequence(subAgent, SequenceUnit.DATAGRAMS, sequence, 1);
    return true;
  }

  private boolean fail(String reason, FlowSink out) {
    out.error(reason, xdr.offset());
    return false;
  }

  private void readSample(ExporterId exporter, FlowSink out) {
    int offset = xdr.offset();
    int format = xdr.int32();
    long length = xdr.unsigned32();
    int datagramEnd = xdr.end();
    int start = xdr.at();
    if (!xdr.has(length)) {
      out.error(SflowError.SAMPLE_TRUNCATED, offset);
    }
    int end = (int) Math.min(datagramEnd, start + length);
    xdr.endAt(end);
    switch (format) {
      case SampleFormat.FLOW, SampleFormat.EXPANDED_FLOW -> flows.read(format, out);
      case SampleFormat.COUNTERS, SampleFormat.EXPANDED_COUNTERS -> counters.read(format, out);
      case SampleFormat.DISCARDED_PACKET -> checkDiscarded(out);
      default -> out.error(SflowError.SAMPLE_FORMAT_UNKNOWN, offset);
    }
    if (out.wantsRecords()) {
      xdr.moveTo(start);
      xdr.endAt(end);
      describer.describe(format, exporter, out);
    }
    xdr.moveTo(end);
    xdr.endAt(datagramEnd);
  }

  /** A packet that was dropped is no flow; only {@link FlowSink#record} shows it. */
  private void checkDiscarded(FlowSink out) {
    if (!xdr.has(DISCARDED_LENGTH)) {
      out.error(SflowError.SAMPLE_TOO_SHORT, xdr.offset());
      return;
    }
    xdr.skip(DISCARDED_LENGTH - 4);
    discarded.begin();
    while (discarded.next()) {
      discarded.report(out);
    }
    discarded.report(out);
  }
}
