package io.weir.collector.snmpsimulator.mib;

import io.weir.collector.snmpsimulator.agent.Ber;
import io.weir.collector.snmpsimulator.agent.BerWriter;
import io.weir.collector.snmpsimulator.agent.ObjectName;
import java.util.Arrays;

/** One object of a MIB: its name, which rows it has, and its values. */
final class Column {

  private final int[] arcs;
  private final byte[] encoded;
  private final RowSet rows;
  private final boolean counter64;
  private final Cell cell;

  Column(int[] arcs, RowSet rows, boolean counter64, Cell cell) {
    this.arcs = arcs.clone();
    this.rows = rows;
    this.counter64 = counter64;
    this.cell = cell;
    BerWriter out = new BerWriter();
    int mark = out.begin(Ber.OBJECT_IDENTIFIER);
    out.put(arcs[0] * 40 + arcs[1]);
    for (int i = 2; i < arcs.length; i++) {
      out.arc(arcs[i]);
    }
    encoded = Arrays.copyOfRange(out.octets(), mark, out.position());
  }

  RowSet rows() {
    return rows;
  }

  boolean isCounter64() {
    return counter64;
  }

  int length() {
    return arcs.length;
  }

  boolean isPrefixOf(ObjectName name) {
    return name.startsWith(arcs);
  }

  /** Negative, 0 or positive as the name is before this, the same, or after. */
  int compareWith(ObjectName name) {
    return name.compare(arcs);
  }

  int compareWith(Column other) {
    return Arrays.compareUnsigned(arcs, other.arcs);
  }

  boolean isNamed(int... name) {
    return Arrays.equals(arcs, name);
  }

  void writeName(Rows all, int row, BerWriter out) {
    int mark = out.begin(Ber.OBJECT_IDENTIFIER);
    out.put(encoded, 0, encoded.length);
    all.writeIndex(row, out);
    out.end(mark);
  }

  void writeValue(DeviceMoment moment, int row, BerWriter out) {
    cell.write(moment, row, out);
  }
}
