package io.weir.collector.netflow.wire;

import io.weir.api.flow.ExporterId;
import io.weir.api.flow.FlowBatch;
import io.weir.api.flow.FlowSink;
import io.weir.api.flow.ParkEvent;
import io.weir.api.flow.SequenceUnit;
import io.weir.api.metric.Sample;
import io.weir.api.net.Address;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** The state on disk: a magic number, a format version, then exporter by exporter. */
final class StateFile {

  private static final int MAGIC = 0x57_4e_46_31;
  private static final int MAX_EXPORTERS = 10_000_000;
  private static final int MAX_ENTRIES = 10_000_000;

  private StateFile() {}

  static void write(State state, DataOutput out) throws IOException {
    out.writeInt(MAGIC);
    out.writeInt(state.exporters().size());
    for (Exporter exporter : state.exporters()) {
      out.writeLong(exporter.id.address().high());
      out.writeLong(exporter.id.address().low());
      out.writeInt(exporter.id.port());
      writeTexts(exporter.interfaces, out);
      writeTexts(exporter.applications, out);
      writeSamplers(exporter.samplers, out);
      out.writeInt(exporter.domains.size());
      for (long domain : exporter.domains.keys()) {
        writeDomain(exporter.domains.get(domain), out);
      }
    }
  }

  private static void writeDomain(Domain domain, DataOutput out) throws IOException {
    out.writeLong(domain.id);
    out.writeLong(domain.initMillis);
    writeSamplers(domain.samplers, out);
    out.writeInt(domain.templates.size());
    for (long id : domain.templates.keys()) {
      Template template = domain.templates.get(id);
      out.writeByte(template.version);
      out.writeShort(template.id);
      out.writeBoolean(template.options);
      out.writeShort(template.scopes);
      out.writeLong(template.receivedMillis);
      out.writeShort(template.size());
      for (int field = 0; field < template.size(); field++) {
        out.writeLong(template.packed(field));
      }
    }
  }

  private static void writeTexts(LongMap<String> table, DataOutput out) throws IOException {
    out.writeInt(table.size());
    for (long key : table.keys()) {
      out.writeLong(key);
      byte[] text = table.get(key).getBytes(StandardCharsets.UTF_8);
      out.writeShort(text.length);
      out.write(text);
    }
  }

  private static void writeSamplers(Samplers samplers, DataOutput out) throws IOException {
    out.writeLong(samplers.interval);
    writeNumbers(samplers.bySampler, out);
    writeNumbers(samplers.byInterface, out);
  }

  private static void writeNumbers(LongMap<Long> table, DataOutput out) throws IOException {
    out.writeInt(table.size());
    for (long key : table.keys()) {
      out.writeLong(key);
      out.writeLong(table.get(key));
    }
  }

  /** Reads into a state that is empty; what is beyond its limits is left out. */
  static void read(State state, DataInput in) throws IOException {
    int magic = in.readInt();
    if (magic != MAGIC) {
      throw new IOException(
          "wanted a state file that begins with %08x, got %08x".formatted(MAGIC, magic));
    }
    int exporters = count(in.readInt(), MAX_EXPORTERS, "exporters");
    for (int i = 0; i < exporters; i++) {
      Message message = new Message();
      Address address = new Address(in.readLong(), in.readLong());
      message.begin(DISCARD, new ExporterId(address, in.readInt()), 0);
      message.state = state.exporter(message.exporter, DISCARD);
      readTexts(state, message, message.state.interfaces, in);
      readTexts(state, message, message.state.applications, in);
      readSamplers(state, message, message.state.samplers, in);
      int domains = count(in.readInt(), MAX_ENTRIES, "domains");
      for (int domain = 0; domain < domains; domain++) {
        readDomain(state, message, in);
      }
    }
  }

  private static void readDomain(State state, Message message, DataInput in) throws IOException {
    message.domain = state.domain(message.state, in.readLong());
    message.domain.initMillis = in.readLong();
    readSamplers(state, message, message.domain.samplers, in);
    int templates = count(in.readInt(), 65_536, "templates");
    for (int i = 0; i < templates; i++) {
      int version = in.readUnsignedByte();
      int id = in.readUnsignedShort();
      boolean options = in.readBoolean();
      int scopes = in.readUnsignedShort();
      long received = in.readLong();
      long[] fields = new long[count(in.readUnsignedShort(), TemplateReader.MAX_FIELDS, "fields")];
      for (int field = 0; field < fields.length; field++) {
        fields[field] = in.readLong();
      }
      count(scopes, fields.length, "scope fields");
      state.define(message, new Template(version, id, options, scopes, fields), received);
    }
  }

  private static void readTexts(State state, Message message, LongMap<String> table, DataInput in)
      throws IOException {
    int entries = count(in.readInt(), MAX_ENTRIES, "names");
    for (int i = 0; i < entries; i++) {
      long key = in.readLong();
      byte[] text = new byte[count(in.readUnsignedShort(), 4 * TextPool.MAX_OCTETS, "octets")];
      in.readFully(text);
      state.tell(message, table, key, new String(text, StandardCharsets.UTF_8));
    }
  }

  private static void readSamplers(State state, Message message, Samplers samplers, DataInput in)
      throws IOException {
    samplers.interval = in.readLong();
    readNumbers(state, message, samplers.bySampler, in);
    readNumbers(state, message, samplers.byInterface, in);
  }

  private static void readNumbers(State state, Message message, LongMap<Long> table, DataInput in)
      throws IOException {
    int entries = count(in.readInt(), MAX_ENTRIES, "samplers");
    for (int i = 0; i < entries; i++) {
      state.tell(message, table, in.readLong(), in.readLong());
    }
  }

  private static int count(int got, int most, String what) throws IOException {
    if (got < 0 || got > most) {
      throw new IOException("wanted 0 to " + most + " " + what + " in the state file, got " + got);
    }
    return got;
  }

  /** What does not fit the limits of today needs no counting. */
  private static final FlowSink DISCARD =
      new FlowSink() {
        @Override
        public FlowBatch rows(int count) {
          throw new IllegalStateException("a state file holds no flows");
        }

        @Override
        public void agent(long high, long low) {}

        @Override
        public void sequence(long stream, SequenceUnit unit, long number, int count) {}

        @Override
        public void clock(long exportMillis, long upMillis) {}

        @Override
        public void error(String reason, int offset) {}

        @Override
        public void parked(ParkEvent event, int octets) {}

        @Override
        public void sample(Sample sample) {}
      };
}
