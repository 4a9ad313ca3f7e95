package io.weir.analysis.flowseries.model;

import java.util.EnumMap;
import java.util.Map;

/**
 * What is kept.
 *
 * @param holdMillis how long a bin stays open after its end, 0 to an hour
 * @param maxSkewMillis how far a flow's end may be from its collection, up to a day
 * @param exporters told apart, at least 1; the others are one, {@code other}
 * @param keys told apart in all, at least 1
 * @param keysShown for each family the most series keys of one exporter in one bin; a family that
 *     has none is left out. {@link Family#EXPORTER} has no keys but the exporter and is always kept
 * @param ipv4PrefixLength of prefixes whose length the flow does not tell, 1 to 32
 * @param ipv6PrefixLength the same, 1 to 64
 */
public record Limits(
    long holdMillis,
    long maxSkewMillis,
    int exporters,
    int keys,
    Map<Family, Integer> keysShown,
    int ipv4PrefixLength,
    int ipv6PrefixLength) {

  private static final int MOST_KEYS = 10_000_000;

  public Limits {
    require("milliseconds that a bin is held open", holdMillis, 0, 3_600_000);
    require("milliseconds of skew", maxSkewMillis, 0, 86_400_000);
    require("exporters", exporters, 1, 100_000);
    require("keys in all", keys, 1, MOST_KEYS);
    require("bits of an IPv4 prefix", ipv4PrefixLength, 1, 32);
    require("bits of an IPv6 prefix", ipv6PrefixLength, 1, 64);
    keysShown = Map.copyOf(new EnumMap<>(keysShown));
    keysShown.forEach((family, most) -> require("keys of " + family, most, 1, 100_000));
  }

  private static void require(String what, long got, long least, long most) {
    if (got < least || got > most) {
      throw new IllegalArgumentException(
          "wanted " + least + " to " + most + " " + what + ", got " + got);
    }
  }

  /** Whether series of this family are kept. */
  boolean keeps(Family family) {
    return family == Family.EXPORTER || keysShown.containsKey(family);
  }

  /** The most keys of one exporter in one bin. */
  int shown(Family family) {
    return keysShown.getOrDefault(family, 0);
  }
}
