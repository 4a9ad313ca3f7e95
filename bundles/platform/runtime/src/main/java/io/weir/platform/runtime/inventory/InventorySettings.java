package io.weir.platform.runtime.inventory;

import java.time.Duration;

/**
 * How much of what it sees the host records in an inventory.
 *
 * @param maxExporters the host adds none to an inventory that has so many
 * @param writesPerMinute exporters added or changed
 * @param provenAfter for how long an exporter must have been heard before it is added
 * @param lookEvery how often exporters are looked at, and an inventory that is away is tried again
 */
public record InventorySettings(
    int maxExporters, int writesPerMinute, Duration provenAfter, Duration lookEvery) {

  private static final int MOST_EXPORTERS = 100_000;
  private static final int MOST_WRITES = 60_000;
  private static final long MOST_SECONDS = 3600;

  public InventorySettings {
    within("inventoryExporters", maxExporters, 0, MOST_EXPORTERS);
    within("inventoryWritesPerMinute", writesPerMinute, 1, MOST_WRITES);
    within("inventoryProvenSeconds", provenAfter.toSeconds(), 0, MOST_SECONDS);
    if (lookEvery.isNegative() || lookEvery.isZero()) {
      throw new IllegalArgumentException("wanted to look from time to time, got " + lookEvery);
    }
  }

  private static void within(String option, long got, long least, long most) {
    if (got < least || got > most) {
      throw new IllegalArgumentException(
          "wanted " + option + " from " + least + " to " + most + ", got " + got);
    }
  }

  /** How many exporters may be written after one look. */
  int writesPerLook() {
    return (int) Math.max(1, writesPerMinute * lookEvery.toMillis() / 60_000);
  }
}
