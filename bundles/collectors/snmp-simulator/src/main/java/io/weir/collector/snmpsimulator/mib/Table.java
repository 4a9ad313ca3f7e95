package io.weir.collector.snmpsimulator.mib;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Columns of one entry, as they are listed. */
final class Table {

  private final int[] entry;
  private final RowSet rows;
  private final List<Column> columns = new ArrayList<>();

  /**
   * An entry, or a group of scalars.
   *
   * @param entry the name that all its columns begin with
   */
  Table(String entry, RowSet rows) {
    this.entry = Arrays.stream(entry.split("\\.")).mapToInt(Integer::parseInt).toArray();
    this.rows = rows;
  }

  Table column(int number, Cell cell) {
    return add(number, false, cell);
  }

  Table counter64(int number, Cell cell) {
    return add(number, true, cell);
  }

  private Table add(int number, boolean counter64, Cell cell) {
    int[] arcs = Arrays.copyOf(entry, entry.length + 1);
    arcs[entry.length] = number;
    columns.add(new Column(arcs, rows, counter64, cell));
    return this;
  }

  List<Column> columns() {
    return List.copyOf(columns);
  }
}
