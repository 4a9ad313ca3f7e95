package io.weir.collector.snmpsimulator.mib;

import io.weir.collector.snmpsimulator.agent.BerWriter;

/** Writes the values of one column. */
@FunctionalInterface
interface Cell {

  /**
   * Writes a value with its tag.
   *
   * @param row as {@link Rows#row} has it: what it means is up to the {@link RowSet}
   */
  void write(DeviceMoment moment, int row, BerWriter out);
}
