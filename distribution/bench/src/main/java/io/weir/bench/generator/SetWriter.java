package io.weir.bench.generator;

import java.nio.ByteBuffer;

/** Writes the sets of one NetFlow v9 or IPFIX datagram, padded to four octets. */
final class SetWriter {
  private static final int SET_HEADER = 4;

  private final Dialect dialect;
  private final ByteBuffer out;
  private final FlowAges ages = new FlowAges();
  private int openSet = -1;
  private int setStart;
  private int records;
  private int dataRecords;

  SetWriter(Dialect dialect) {
    this.dialect = dialect;
    out = ByteBuffer.allocate(Datagram.LARGEST + 1024).position(dialect.header);
  }

  /** Would a record of this many octets still fit, in a new set if need be? */
  boolean fits(int set, int octets) {
    int padded = out.position() + 3 & ~3;
    int at = set == openSet ? out.position() : padded + SET_HEADER;
    return at + octets <= Datagram.LARGEST;
  }

  <T> void define(Template<T> template) {
    boolean options = template.scopes() > 0;
    open(options ? dialect.optionsTemplateSet : dialect.templateSet);
    if (options) {
      dialect.writeOptionsDefinition(template, out);
    } else {
      template.writeDefinition(out);
    }
    records++;
  }

  <T> void data(Template<T> template, T subject) {
    open(template.id());
    template.writeRecord(subject, out);
    records++;
    dataRecords++;
  }

  void flow(Template<Flow> template, Flow flow, int timesOffset) {
    open(template.id());
    ages.add(out.position() + timesOffset, flow);
    data(template, flow);
  }

  private void open(int set) {
    if (set == openSet) {
      return;
    }
    close();
    openSet = set;
    setStart = out.position();
    out.putShort((short) set).putShort((short) 0);
  }

  private void close() {
    if (openSet < 0) {
      return;
    }
    while (out.position() % 4 != 0 && out.position() < Datagram.LARGEST) {
      out.put((byte) 0);
    }
    out.putShort(setStart + 2, (short) (out.position() - setStart));
  }

  Datagram finish(Tally tally) {
    close();
    return new Datagram(out, tally, dialect.stamp(out.position(), records, dataRecords, ages));
  }
}
