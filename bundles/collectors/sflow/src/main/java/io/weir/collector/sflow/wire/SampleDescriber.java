package io.weir.collector.sflow.wire;

import io.weir.api.flow.ExportedRecord;
import io.weir.api.flow.ExporterId;
import io.weir.api.flow.FlowSink;
import io.weir.library.packet.Decapsulation;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Describes a sample in full, for people and tools. Errors were reported by the fast path. */
final class SampleDescriber {

  private final Xdr xdr;
  private final Agent agent;
  private final HeaderDescriber header;
  private final RecordLoop records;

  SampleDescriber(Xdr xdr, Agent agent, Set<Decapsulation> decapsulations) {
    this.xdr = xdr;
    this.agent = agent;
    header = new HeaderDescriber(xdr, decapsulations);
    records = new RecordLoop(xdr);
  }

  /** The reader stands at the sample's body. */
  void describe(int format, ExporterId exporter, FlowSink out) {
    Map<String, Object> elements = new LinkedHashMap<>();
    SampleStructures.of(format).ifPresent(fixed -> elements.put("sampleType", fixed.name()));
    boolean known =
        SampleStructures.of(format).map(fixed -> fixed.read(xdr, elements)).orElse(false);
    if (!known || !xdr.has(4)) {
      return;
    }
    boolean counters = format == SampleFormat.COUNTERS || format == SampleFormat.EXPANDED_COUNTERS;
    describeRecords(counters, elements);
    SampleElements.complete(elements);
    elements.put("uptime", agent.uptimeMillis());
    out.record(new ExportedRecord("sflow5", exporter, agent.subAgent(), format, false, elements));
  }

  private void describeRecords(boolean counters, Map<String, Object> elements) {
    records.begin();
    while (records.next()) {
      int format = records.format();
      Optional<Structure> structure =
          counters ? CounterStructures.of(format) : FlowStructures.of(format);
      if (!counters && format == FlowRecordReader.RAW_HEADER) {
        header.describe(elements);
      } else if (structure.isPresent()) {
        structure.get().read(xdr, elements);
      } else {
        unknown(format, elements);
      }
    }
  }

  /** Octets of what is not known, under enterprise and format. */
  private void unknown(int format, Map<String, Object> elements) {
    byte[] octets = new byte[xdr.remaining()];
    xdr.bytes().get(xdr.at(), octets);
    String name = (format >>> 12) + ":" + (format & 0xfff);
    Structure.put(elements, name, java.util.HexFormat.of().formatHex(octets));
  }
}
