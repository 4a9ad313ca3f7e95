package io.weir.collector.snmpsimulator.agent;

/** Where an instance stands: its column among the agent's columns, its row in that. Moves. */
public final class Place {

  private int column;
  private int row;

  public int column() {
    return column;
  }

  public int row() {
    return row;
  }

  public void set(int newColumn, int newRow) {
    column = newColumn;
    row = newRow;
  }

  public void set(Place other) {
    set(other.column, other.row);
  }
}
