package io.weir.collector.sflow.wire;

import io.weir.api.flow.FlowSink;
import io.weir.api.metric.Sample;
import io.weir.api.metric.SeriesKey;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.LongSupplier;

/** Turns the counters of interfaces and VLANs into measurements. */
final class CounterSampleReader {

  private static final int LENGTH = 12;
  private static final int EXPANDED_LENGTH = 16;
  private static final long ADMIN_UP = 1;
  private static final long OPER_UP = 2;

  private final Xdr xdr;
  private final Agent agent;
  private final LongSupplier nowMillis;
  private final RecordLoop records;

  CounterSampleReader(Xdr xdr, Agent agent, LongSupplier nowMillis) {
    this.xdr = xdr;
    this.agent = agent;
    this.nowMillis = nowMillis;
    records = new RecordLoop(xdr);
  }

  void read(int format, FlowSink out) {
    boolean expanded = format == SampleFormat.EXPANDED_COUNTERS;
    if (!xdr.has(expanded ? EXPANDED_LENGTH : LENGTH)) {
      out.error(SflowError.SAMPLE_TOO_SHORT, xdr.offset());
      return;
    }
    xdr.skip(4);
    int source = xdr.int32();
    long index = expanded ? xdr.unsigned32() : source & 0xff_ffff;
    records.begin();
    while (records.next()) {
      records.report(out);
      Optional<Structure> structure = CounterStructures.of(records.format());
      if (structure.isPresent()) {
        read(structure.get(), index, out);
      }
    }
    records.report(out);
  }

  private void read(Structure structure, long index, FlowSink out) {
    Map<String, Object> counters = new LinkedHashMap<>();
    if (!structure.read(xdr, counters)) {
      out.error(SflowError.RECORD_TOO_SHORT, xdr.offset());
    }
    SortedMap<String, String> labels = labels(counters, index);
    long now = nowMillis.getAsLong();
    for (Structure.Field field : structure.fields()) {
      Object value = counters.get(field.name());
      Optional<String> metric = CounterMetrics.of(field.name());
      if (metric.isPresent() && value instanceof Long number && isKnown(field.type(), number)) {
        out.sample(new Sample(new SeriesKey(metric.get(), labels), now, number));
      }
    }
    if (counters.get("ifStatus") instanceof Long status) {
      status("interface_admin_up", status & ADMIN_UP, labels, now, out);
      status("interface_oper_up", status & OPER_UP, labels, now, out);
    }
  }

  private static void status(
      String name, long bit, SortedMap<String, String> labels, long now, FlowSink out) {
    out.sample(new Sample(new SeriesKey(name, labels), now, bit == 0 ? 0 : 1));
  }

  /** All ones where the agent does not count; a 64-bit one is no long, and left out before. */
  private static boolean isKnown(XdrType type, long value) {
    return type != XdrType.U32 || value != 0xffff_ffffL;
  }

  private SortedMap<String, String> labels(Map<String, Object> counters, long index) {
    SortedMap<String, String> labels = new TreeMap<>();
    labels.put("exporter", agent.address().toString());
    if (counters.get("vlan_id") instanceof Long vlan) {
      labels.put("vlanId", vlan.toString());
    } else {
      labels.put("ifIndex", counters.getOrDefault("ifIndex", index).toString());
    }
    return labels;
  }
}
