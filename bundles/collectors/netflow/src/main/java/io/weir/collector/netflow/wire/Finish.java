package io.weir.collector.netflow.wire;

import io.weir.api.flow.FlowBatch;
import io.weir.api.flow.FlowField;
import io.weir.api.flow.SamplingSource;
import io.weir.api.net.Address;
import java.util.Arrays;

/**
 * What is written once a record's own fields are: the domain, the address family, and what options
 * tables say about the flow.
 *
 * @param ipVersion 4 or 6 where the template decides, 0 where the addresses do, -1 where it is
 *     known
 */
record Finish(
    int ipVersion,
    boolean sampled,
    boolean sampler,
    boolean ingress,
    boolean egress,
    boolean application) {

  private static final int KNOWN = -1;

  static Finish of(Template template) {
    boolean named = template.has(96);
    return new Finish(
        version(template),
        template.has(34, 50, 305, 309),
        template.has(48, 302),
        template.has(10, 252),
        template.has(14, 253),
        template.has(95) && !named);
  }

  private static int version(Template template) {
    boolean ipv4 = template.has(8, 12);
    boolean ipv6 = template.has(27, 28);
    boolean known = template.has(60) || template.has(104, 313, 315) || (!ipv4 && !ipv6);
    return known ? KNOWN : ipv4 && ipv6 ? 0 : ipv4 ? 4 : 6;
  }

  void apply(Rows rows) {
    int from = rows.first;
    int to = from + rows.count;
    FlowBatch batch = rows.batch;
    Arrays.fill(batch.writeNumbers(FlowField.OBSERVATION_DOMAIN), from, to, rows.message.domainId);
    if (ipVersion > 0) {
      Arrays.fill(batch.writeNumbers(FlowField.IP_VERSION), from, to, ipVersion);
    } else if (ipVersion == 0) {
      versions(batch, from, to);
    }
    sampling(rows);
    names(rows);
  }

  private static void versions(FlowBatch batch, int from, int to) {
    long[] highs = batch.writeHighs(FlowField.SOURCE_ADDRESS);
    long[] lows = batch.writeLows(FlowField.SOURCE_ADDRESS);
    long[] versions = batch.writeNumbers(FlowField.IP_VERSION);
    for (int row = from; row < to; row++) {
      versions[row] = Address.isIpv4(highs[row], lows[row]) ? 4 : 6;
    }
  }

  private void sampling(Rows rows) {
    long[] intervals = rows.batch.writeNumbers(FlowField.SAMPLING_INTERVAL);
    long[] sources = rows.batch.writeNumbers(FlowField.SAMPLING_SOURCE);
    int to = rows.first + rows.count;
    if (sampled || sampler || rows.message.state.samplers.byInterface.size() > 0) {
      for (int row = rows.first; row < to; row++) {
        boolean record = sampled && intervals[row] != 0;
        long interval = record ? intervals[row] : told(rows, row);
        intervals[row] = interval;
        sources[row] = record ? SamplingSource.RECORD.code() : source(rows, interval);
      }
      return;
    }
    long interval = usual(rows);
    Arrays.fill(intervals, rows.first, to, interval);
    Arrays.fill(sources, rows.first, to, source(rows, interval));
  }

  private static int source(Rows rows, long interval) {
    if (interval == 0) {
      return SamplingSource.UNKNOWN.code();
    }
    boolean header = rows.message.samplingInterval != 0;
    return (header ? SamplingSource.HEADER : SamplingSource.OPTIONS).code();
  }

  /** By sampler, by interface, or for all: what the domain told goes before the exporter. */
  private long told(Rows rows, int row) {
    Samplers domain = rows.message.domain.samplers;
    Samplers exporter = rows.message.state.samplers;
    long interval = 0;
    if (sampler) {
      long id = rows.samplers[row - rows.first];
      interval = domain.ofSampler(id);
      interval = interval != 0 ? interval : exporter.ofSampler(id);
    }
    if (interval == 0 && ingress) {
      interval = exporter.ofInterface(rows.batch.number(FlowField.INGRESS_INTERFACE, row));
    }
    return interval != 0 || (sampler && domain.bySampler.size() > 0) ? interval : usual(rows);
  }

  private static long usual(Rows rows) {
    if (rows.message.samplingInterval != 0) {
      return rows.message.samplingInterval;
    }
    long interval = rows.message.domain.samplers.usual();
    return interval != 0 ? interval : rows.message.state.samplers.usual();
  }

  private void names(Rows rows) {
    Exporter state = rows.message.state;
    if (state.interfaces.size() > 0) {
      name(rows, ingress, FlowField.INGRESS_INTERFACE, FlowField.INGRESS_INTERFACE_NAME);
      name(rows, egress, FlowField.EGRESS_INTERFACE, FlowField.EGRESS_INTERFACE_NAME);
    }
    if (application && state.applications.size() > 0) {
      join(rows, state.applications, FlowField.APPLICATION_ID, FlowField.APPLICATION_NAME);
    }
  }

  private static void name(Rows rows, boolean there, FlowField number, FlowField text) {
    if (there) {
      join(rows, rows.message.state.interfaces, number, text);
    }
  }

  private static void join(Rows rows, LongMap<String> table, FlowField key, FlowField text) {
    long[] keys = rows.batch.writeNumbers(key);
    String[] texts = rows.batch.writeTexts(text);
    for (int row = rows.first; row < rows.first + rows.count; row++) {
      texts[row] = table.get(keys[row]);
    }
  }
}
