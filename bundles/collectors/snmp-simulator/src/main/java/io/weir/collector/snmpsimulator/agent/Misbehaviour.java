package io.weir.collector.snmpsimulator.agent;

import io.weir.collector.snmpsimulator.model.Devices;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** How a bad agent is bad; each is met in the field. */
public enum Misbehaviour {
  /** Answers late. */
  SLOW,
  /** Loses a third of what it is asked. */
  LOSSY,
  /** Takes the smallest messages only, and says tooBig to a GetBulk whose answer does not fit. */
  TOO_BIG,
  /** A walk comes back from ifAlias to ifName, for ever. */
  LOOPING,
  /** A walk goes back to a column's first row from its fourth. */
  BACKWARDS,
  /** Never answers. */
  SILENT,
  /** Sends the first half of each answer. */
  TRUNCATED,
  /** Gives a row of each column twice within one GetBulk. */
  DUPLICATE_INDEX,
  /** Answers with a request-id that nobody sent. */
  WRONG_REQUEST_ID,
  /** Sends octets that mean nothing. */
  GARBAGE;

  /**
   * How a device is bad; empty for a good one.
   *
   * @param kinds that there are, at least one
   */
  public static Optional<Misbehaviour> of(Devices devices, int device, List<Misbehaviour> kinds) {
    return devices.isBad(device)
        ? Optional.of(kinds.get(devices.badness(device, kinds.size())))
        : Optional.empty();
  }

  /** The name in options: {@code wrong-request-id}. */
  public String label() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /**
   * Reads a name.
   *
   * @throws IllegalArgumentException saying which there are
   */
  public static Misbehaviour parse(String text) {
    return Arrays.stream(values())
        .filter(one -> one.label().equals(text))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "wanted one of "
                        + Arrays.stream(values())
                            .map(Misbehaviour::label)
                            .collect(Collectors.joining(", "))
                        + ", got '"
                        + text
                        + "'"));
  }
}
