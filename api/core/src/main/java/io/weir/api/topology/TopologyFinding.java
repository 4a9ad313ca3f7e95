package io.weir.api.topology;

import java.util.List;

/**
 * Something that is not as it should be.
 *
 * @param deviceIds whom it concerns: one device, or the two of a link
 * @param text one sentence, with the interfaces and the values
 */
public record TopologyFinding(Kind kind, List<String> deviceIds, String text) {

  /** What is wrong. */
  public enum Kind {
    /** A device that hears nobody, and is heard by none. */
    ORPHAN_DEVICE,
    /** One end of a link hears the other, but is not heard by it. */
    ONE_WAY,
    /** Full duplex at one end, half duplex at the other. */
    DUPLEX_MISMATCH,
    SPEED_MISMATCH,
    MTU_MISMATCH,
    /** A neighbour says to be somebody else, or where it cannot be. */
    CONTRADICTION,
    /** A link between two interfaces of one device. */
    LOOP
  }

  public TopologyFinding {
    deviceIds = List.copyOf(deviceIds);
  }
}
