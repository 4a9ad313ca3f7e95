package io.weir.collector.sflow.wire;

import io.weir.api.flow.FlowField;
import io.weir.api.flow.FlowSink;
import io.weir.api.flow.SamplingSource;
import io.weir.api.flow.SequenceUnit;
import io.weir.library.packet.Decapsulation;
import java.util.Set;

/** Turns a flow sample, expanded or not, into one row. */
final class FlowSampleReader {

  private static final int LENGTH = 32;
  private static final int EXPANDED_LENGTH = 44;
  private static final long SAMPLE_STREAM = 1L << 63;

  private final Xdr xdr;
  private final Agent agent;
  private final DataSources sources;
  private final RecordLoop records;
  private final FlowRow row = new FlowRow();
  private final FlowRecordReader reader;

  FlowSampleReader(Xdr xdr, Agent agent, DataSources sources, Set<Decapsulation> decapsulations) {
    this.xdr = xdr;
    this.agent = agent;
    this.sources = sources;
    records = new RecordLoop(xdr);
    reader = new FlowRecordReader(xdr, row, decapsulations);
  }

  void read(int format, FlowSink out) {
    boolean expanded = format == SampleFormat.EXPANDED_FLOW;
    if (!xdr.has(expanded ? EXPANDED_LENGTH : LENGTH)) {
      out.error(SflowError.SAMPLE_TOO_SHORT, xdr.offset());
      return;
    }
    row.begin(out.rows(1));
    row.set(FlowField.PACKETS, 1);
    row.set(FlowField.OBSERVATION_DOMAIN, agent.subAgent());
    readFixedPart(expanded, out);
    reader.begin();
    records.begin();
    while (records.next()) {
      records.report(out);
      if (!reader.read(records.format())) {
        out.error(SflowError.RECORD_TOO_SHORT, xdr.offset());
      }
    }
    records.report(out);
    reader.finish();
  }

  private void readFixedPart(boolean expanded, FlowSink out) {
    long sequence = xdr.unsigned32();
    int source = xdr.int32();
    long type = expanded ? Integer.toUnsignedLong(source) : source >>> 24;
    long index = expanded ? xdr.unsigned32() : source & 0xff_ffff;
    long interval = xdr.unsigned32();
    long pool = xdr.unsigned32();
    long drops = xdr.unsigned32();
    if (interval > 0) {
      row.set(FlowField.SAMPLING_INTERVAL, interval);
      row.set(FlowField.SAMPLING_SOURCE, SamplingSource.RECORD.code());
    }
    out.sequence(stream(type, index), SequenceUnit.SAMPLES, sequence, 1);
    sources.saw(agent, type, index, pool, drops);
    readInterfaces(expanded, type, index);
  }

  /** Sub-agent, class and index of a data source in one number, unlike any sub-agent's alone. */
  private long stream(long type, long index) {
    return SAMPLE_STREAM | (agent.subAgent() & 0x7f_ffff) << 40 | (type & 0xff) << 32 | index;
  }

  private void readInterfaces(boolean expanded, long sourceType, long source) {
    long input = expanded ? InterfaceCode.ofExpanded(xdr) : InterfaceCode.of(xdr.int32());
    long output = expanded ? InterfaceCode.ofExpanded(xdr) : InterfaceCode.of(xdr.int32());
    row.set(FlowField.INGRESS_INTERFACE, InterfaceCode.ifIndex(input));
    row.set(FlowField.EGRESS_INTERFACE, InterfaceCode.ifIndex(output));
    row.set(FlowField.FORWARDING_STATUS, InterfaceCode.forwardingStatus(output));
    if (sourceType == 0 && InterfaceCode.isEgress(source, input, output)) {
      row.set(FlowField.FLOW_DIRECTION, 1);
    }
  }
}
