package io.weir.bench.generator;

import java.nio.ByteBuffer;

/** What sets NetFlow v9 (RFC 3954) and IPFIX (RFC 7011) apart on the wire. */
enum Dialect {
  NETFLOW9(20, 0, 1, 22) {
    @Override
    Templates templates() {
      return Templates.netFlow9();
    }

    @Override
    void writeOptionsDefinition(Template<?> template, ByteBuffer out) {
      template.writeOptionsDefinition9(out);
    }

    @Override
    Stamp stamp(int length, int records, int dataRecords, FlowAges ages) {
      return (buffer, at, exporter, now) -> {
        buffer.putInt(at, 9 << 16 | records);
        buffer.putInt(at + 4, now.uptimeMillis());
        buffer.putInt(at + 8, now.seconds());
        buffer.putInt(at + 12, exporter.advance(1)); // datagrams
        buffer.putInt(at + 16, exporter.id());
        ages.stampUptime(buffer, at, now.uptimeMillis());
      };
    }
  },
  IPFIX(16, 2, 3, 152) {
    @Override
    Templates templates() {
      return Templates.ipfix();
    }

    @Override
    void writeOptionsDefinition(Template<?> template, ByteBuffer out) {
      template.writeOptionsDefinition10(out);
    }

    @Override
    Stamp stamp(int length, int records, int dataRecords, FlowAges ages) {
      return (buffer, at, exporter, now) -> {
        buffer.putInt(at, 10 << 16 | length);
        buffer.putInt(at + 4, now.seconds());
        buffer.putInt(at + 8, exporter.advance(dataRecords)); // data records, options included
        buffer.putInt(at + 12, exporter.id());
        ages.stampWall(buffer, at, now.wallMillis());
      };
    }
  };

  final int header;
  final int templateSet;
  final int optionsTemplateSet;
  final int startElement;

  Dialect(int header, int templateSet, int optionsTemplateSet, int startElement) {
    this.header = header;
    this.templateSet = templateSet;
    this.optionsTemplateSet = optionsTemplateSet;
    this.startElement = startElement;
  }

  abstract Templates templates();

  abstract void writeOptionsDefinition(Template<?> template, ByteBuffer out);

  /**
   * @param records of any kind in the datagram, templates included
   * @param dataRecords records in data sets
   */
  abstract Stamp stamp(int length, int records, int dataRecords, FlowAges ages);
}
