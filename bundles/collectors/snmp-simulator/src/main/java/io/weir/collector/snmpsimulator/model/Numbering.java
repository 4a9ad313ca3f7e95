package io.weir.collector.snmpsimulator.model;

/**
 * Which ifIndex the interface at a place has.
 *
 * @param offset before all of them
 * @param rotation by how many places they are turned round
 */
public record Numbering(int interfaces, int offset, int rotation) {

  public int ifIndex(int place) {
    return offset + 1 + (place + rotation) % interfaces;
  }

  /** The place of the interface that comes as {@code row}, from 0, in the order of ifIndexes. */
  public int place(int row) {
    return Math.floorMod(row - rotation, interfaces);
  }
}
