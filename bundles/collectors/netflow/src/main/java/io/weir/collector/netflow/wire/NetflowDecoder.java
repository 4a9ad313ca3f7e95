package io.weir.collector.netflow.wire;

import io.weir.api.flow.ExporterId;
import io.weir.api.flow.FlowDecoder;
import io.weir.api.flow.FlowSink;
import io.weir.api.flow.SequenceUnit;
import io.weir.api.flow.TemplateInfo;
import io.weir.library.packet.Decapsulation;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Decodes NetFlow v1, v5, v7, v9 (RFC 3954) and IPFIX (RFC 7011), told apart by version, mixed as
 * they come. Owned by one thread.
 */
public final class NetflowDecoder implements FlowDecoder {

  private static final int MAX_DATAGRAM = 65_535;

  private final State state;
  private final ParkedSets parked;
  private final SetReader sets;
  private final FixedFormat.Reader v1;
  private final FixedFormat.Reader v5;
  private final FixedFormat.Reader v7;
  private final Message message = new Message();
  private byte[] octets = new byte[MAX_DATAGRAM];

  /** A decoder that knows nothing yet. */
  public NetflowDecoder(Limits limits, Set<Decapsulation> decapsulations) {
    state = new State(limits);
    parked = new ParkedSets(limits);
    DataReader data = new DataReader(state, decapsulations);
    sets = new SetReader(state, parked, data);
    sets.now(System.currentTimeMillis());
    v1 = FixedFormat.reader(1, data);
    v5 = FixedFormat.reader(5, data);
    v7 = FixedFormat.reader(7, data);
  }

  static boolean accepts(ByteBuffer datagram) {
    if (datagram.remaining() < 2) {
      return false;
    }
    int version = Short.toUnsignedInt(datagram.duplicate().order(ByteOrder.BIG_ENDIAN).getShort());
    return version == 1 || version == 5 || version == 7 || version == 9 || version == 10;
  }

  @Override
  public void decode(ByteBuffer datagram, ExporterId exporter, FlowSink out) {
    int length = datagram.remaining();
    if (length > octets.length) {
      octets = new byte[length];
    }
    datagram.get(datagram.position(), octets, 0, length);
    int at = message(exporter, out, 0, length);
    while (at < length) {
      if (Headers.begins(octets, at, length)) {
        at = message(exporter, out, at, length);
      } else {
        if (!Octets.zero(octets, at, length)) {
          out.error(Reason.TRAILING_OCTETS, at);
        }
        return;
      }
    }
  }

  private int message(ExporterId exporter, FlowSink out, int at, int to) {
    int version = to - at < 2 ? 0 : Octets.u16(octets, at);
    message.begin(out, exporter, version);
    return switch (version) {
      case 1 -> v1.read(message, octets, at, to);
      case 5 -> v5.read(message, octets, at, to);
      case 7 -> v7.read(message, octets, at, to);
      case 9 -> netflow9(at, to);
      case 10 -> ipfix(at, to);
      default -> {
        out.error(to - at < 2 ? Reason.HEADER_TRUNCATED : Reason.VERSION, at);
        yield to;
      }
    };
  }

  private int netflow9(int at, int to) {
    if (to - at < Headers.NETFLOW9) {
      message.out.error(Reason.HEADER_TRUNCATED, at);
      return to;
    }
    message.upMillis = Octets.u32(octets, at + 4);
    message.exportMillis = Octets.u32(octets, at + 8) * 1000;
    domain(Octets.u32(octets, at + 16));
    message.out.clock(message.exportMillis, message.upMillis);
    long number = Octets.u32(octets, at + 12);
    message.out.sequence(message.domainId, SequenceUnit.DATAGRAMS, number, 1);
    return sets.read(message, octets, at + Headers.NETFLOW9, to);
  }

  private int ipfix(int at, int to) {
    if (to - at < Headers.IPFIX) {
      message.out.error(Reason.HEADER_TRUNCATED, at);
      return to;
    }
    int length = Octets.u16(octets, at + 2);
    if (length < Headers.IPFIX || length > to - at) {
      message.out.error(Reason.MESSAGE_LENGTH, at + 2);
    }
    if (length < Headers.IPFIX) {
      return to;
    }
    message.exportMillis = Octets.u32(octets, at + 4) * 1000;
    domain(Octets.u32(octets, at + 12));
    if (message.domain.initMillis != 0) {
      message.setSystemInit(message.domain.initMillis);
    }
    message.out.clock(message.exportMillis, -1);
    int end = Math.min(at + length, to);
    message.undecodedOctets = (long) at + length - end;
    sets.read(message, octets, at + Headers.IPFIX, end);
    sequence(Octets.u32(octets, at + 8));
    return end;
  }

  private void sequence(long number) {
    message.domain.sequence.message(
        message.out, message.domainId, number, message.records, message.undecodedOctets);
  }

  private void domain(long id) {
    message.domainId = id;
    message.state = state.exporter(message.exporter, message.out);
    message.domain = state.domain(message.state, id);
  }

  @Override
  public void tick(long nowMillis, FlowSink out) {
    sets.now(nowMillis);
    parked.expire(nowMillis, out);
  }

  @Override
  public long stateVersion() {
    return state.version();
  }

  @Override
  public void save(DataOutput out) throws IOException {
    StateFile.write(state, out);
  }

  @Override
  public void restore(DataInput in) throws IOException {
    StateFile.read(state, in);
  }

  @Override
  public List<TemplateInfo> templates() {
    List<TemplateInfo> all = new ArrayList<>();
    for (Exporter exporter : state.exporters()) {
      for (long domain : exporter.domains.keys()) {
        LongMap<Template> templates = exporter.domains.get(domain).templates;
        for (long id : templates.keys()) {
          all.add(info(exporter.id, domain, templates.get(id)));
        }
      }
    }
    return all;
  }

  private static TemplateInfo info(ExporterId exporter, long domain, Template template) {
    return new TemplateInfo(
        template.version == 10 ? "ipfix" : "netflow" + template.version,
        exporter,
        domain,
        template.id,
        template.options,
        template.elementNames(),
        Instant.ofEpochMilli(template.receivedMillis),
        Instant.ofEpochMilli(template.usedMillis),
        template.records);
  }
}
