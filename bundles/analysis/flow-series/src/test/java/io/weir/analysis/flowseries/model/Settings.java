package io.weir.analysis.flowseries.model;

import java.util.EnumMap;
import java.util.Map;

/** Limits to try things with. */
public final class Settings {

  private Settings() {}

  public static Limits limits(int exporters, int keys, int shown) {
    Map<Family, Integer> each = new EnumMap<>(Family.class);
    for (Family family : Family.values()) {
      if (family != Family.EXPORTER) {
        each.put(family, shown);
      }
    }
    return new Limits(90_000, 600_000, exporters, keys, each, 24, 48);
  }
}
