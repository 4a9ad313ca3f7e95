package io.weir.collector.snmp.session;

import io.weir.api.snmp.Oid;
import io.weir.api.snmp.SnmpException;
import io.weir.api.snmp.SnmpException.Reason;
import io.weir.api.snmp.VarBind;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A walk over columns of one table: what to ask next, and what an answer means. Each column ends
 * for itself, at the first name outside it. Knows no wire and no clock; not thread-safe.
 */
final class TableWalk {

  /** About what a cell takes beside its name's arcs and its value's octets. */
  private static final int CELL = 48;

  private final List<Oid> columns;
  private final Oid[] cursors;
  private final boolean[] ended;
  private final List<VarBind> cells = new ArrayList<>();
  private final int mostCells;
  private final long mostOctets;
  private long octets;
  private int width;
  private int[] asked = {};

  TableWalk(List<Oid> columns, int mostCells, long mostOctets) {
    this.columns = List.copyOf(columns);
    this.mostCells = mostCells;
    this.mostOctets = mostOctets;
    cursors = columns.toArray(Oid[]::new);
    ended = new boolean[cursors.length];
    width = Math.max(1, cursors.length);
  }

  List<Oid> columns() {
    return columns;
  }

  List<VarBind> cells() {
    return cells;
  }

  /** The names to ask behind, one for each column that has not ended; empty at the walk's end. */
  List<Oid> next() {
    asked = new int[width];
    int open = 0;
    for (int column = 0; column < cursors.length && open < width; column++) {
      if (!ended[column]) {
        asked[open++] = column;
      }
    }
    asked = Arrays.copyOf(asked, open);
    List<Oid> names = new ArrayList<>(open);
    for (int column : asked) {
      names.add(cursors[column]);
    }
    return names;
  }

  /** Whether a column that was asked for last has ended. */
  boolean endedSome() {
    return Arrays.stream(asked).anyMatch(column -> ended[column]);
  }

  /**
   * Takes an answer: rows of what was asked, the last one perhaps cut short.
   *
   * @throws SnmpException if the agent does not move on, or the walk outgrows its limits
   */
  void accept(List<Answered> answer) throws SnmpException {
    for (int place = 0; place < answer.size(); place++) {
      int column = asked[place % asked.length];
      if (!ended[column]) {
        accept(column, answer.get(place));
      }
    }
  }

  private void accept(int column, Answered answered) throws SnmpException {
    Oid name = answered.name();
    if (answered.value().isEmpty()
        || !name.startsWith(columns.get(column))
        || name.size() == columns.get(column).size()) {
      ended[column] = true;
      return;
    }
    if (name.compareTo(cursors[column]) <= 0) {
      throw new SnmpException(
          Reason.ENDLESS_WALK,
          "wanted a name behind " + cursors[column] + ", got " + name + ": the walk does not move");
    }
    cursors[column] = name;
    VarBind cell = new VarBind(name, answered.value().get());
    cells.add(cell);
    octets += CELL + (long) Integer.BYTES * name.size() + answered.octets();
    limit();
  }

  private void limit() throws SnmpException {
    if (cells.size() > mostCells || octets > mostOctets) {
      throw new SnmpException(
          Reason.ENDLESS_WALK,
          "wanted a table of at most "
              + mostCells
              + " cells and "
              + mostOctets
              + " octets, got more below "
              + columns.get(0));
    }
  }

  /** Version 1 says noSuchName at a column's end (RFC 1157, section 4.1.3), index from 1. */
  void noSuchName(int index) {
    if (index >= 1 && index <= asked.length) {
      ended[asked[index - 1]] = true;
    } else {
      for (int column : asked) {
        ended[column] = true;
      }
    }
  }

  /**
   * Asks for fewer columns at once, because not even a row of them fits.
   *
   * @return whether it can
   */
  boolean narrow() {
    if (asked.length <= 1) {
      return false;
    }
    width = asked.length / 2;
    return true;
  }
}
