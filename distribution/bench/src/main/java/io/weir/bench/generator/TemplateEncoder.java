package io.weir.bench.generator;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Queue;

/** NetFlow v9 and IPFIX: records by template, one set for each run of flows of one family. */
final class TemplateEncoder implements DatagramEncoder {
  private final Dialect dialect;
  private final Templates templates;
  private final int samplingInterval;

  TemplateEncoder(Dialect dialect, int samplingInterval) {
    this.dialect = dialect;
    this.templates = dialect.templates();
    this.samplingInterval = samplingInterval;
  }

  @Override
  public boolean carriesIpv6() {
    return true;
  }

  @Override
  public Datagram encode(Queue<Flow> flows, int most) {
    SetWriter writer = new SetWriter(dialect);
    int records = 0;
    long packets = 0;
    long octets = 0;
    for (Flow flow = flows.peek(); flow != null && records < most; flow = flows.peek()) {
      Template<Flow> template = templates.of(flow);
      if (!writer.fits(template.id(), template.fixedLength())) {
        break;
      }
      writer.flow(template, flows.remove(), template.offsetOf(dialect.startElement));
      records++;
      packets += flow.packets();
      octets += flow.octets();
    }
    if (records == 0) {
      throw new IllegalArgumentException("wanted at least one flow to encode, got none");
    }
    return writer.finish(Tally.of(records, packets, octets, samplingInterval));
  }

  @Override
  public List<Datagram> announcements() {
    List<Datagram> datagrams = new ArrayList<>();
    SetWriter definitions = new SetWriter(dialect);
    definitions.define(templates.ipv4());
    definitions.define(templates.ipv6());
    definitions.define(templates.sampler());
    definitions.define(templates.interfaceNames());
    definitions.define(templates.applications());
    datagrams.add(definitions.finish(Tally.NONE));
    addTable(datagrams, templates.sampler(), List.of(samplingInterval));
    List<Integer> indexes = Arrays.stream(Interfaces.indexes()).boxed().toList();
    addTable(datagrams, templates.interfaceNames(), indexes);
    addTable(datagrams, templates.applications(), Application.COMMON);
    return datagrams;
  }

  /** Writes an options table, over as many datagrams as it takes. */
  private <T> void addTable(List<Datagram> datagrams, Template<T> template, List<T> rows) {
    int largestRecord = template.fixedLength() + 2 * 64; // two names of variable length
    SetWriter writer = new SetWriter(dialect);
    for (Iterator<T> left = rows.iterator(); left.hasNext(); ) {
      writer.data(template, left.next());
      if (!left.hasNext() || !writer.fits(template.id(), largestRecord)) {
        datagrams.add(writer.finish(Tally.NONE));
        writer = new SetWriter(dialect);
      }
    }
  }
}
