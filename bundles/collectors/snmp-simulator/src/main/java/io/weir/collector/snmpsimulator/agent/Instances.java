package io.weir.collector.snmpsimulator.agent;

/**
 * What one agent holds at one moment, in the order of the names. Asked by the thread that answers;
 * never blocks.
 */
public interface Instances {

  /** Finds an instance; {@code into} is set if it was found. */
  Lookup find(ObjectName name, Place into);

  /**
   * Finds the first instance whose name is after a name.
   *
   * @return whether there is one
   */
  boolean after(ObjectName name, Place into);

  /**
   * Moves to the next instance.
   *
   * @return whether there is one; the place stays as it was where there is none
   */
  boolean advance(Place place);

  /** Whether the instance is a Counter64, which version 1 cannot carry. */
  boolean isCounter64(Place place);

  /** Writes an instance's name. */
  void writeName(Place place, BerWriter out);

  /** Writes an instance's value, with its tag. */
  void writeValue(Place place, BerWriter out);
}
