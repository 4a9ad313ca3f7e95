package io.weir.api.inventory;

import java.util.Locale;

/**
 * What is usual for a series in one hour of the week.
 *
 * @param series the series' key as text
 * @param hourOfWeek 0 is Monday 00:00 to 01:00 UTC, 167 the last
 * @param mean in the unit of the series
 * @param deviation standard deviation, in the unit of the series
 * @param samples how many values it was learnt from
 */
public record Baseline(String series, int hourOfWeek, double mean, double deviation, long samples)
    implements InventoryEntry {

  public Baseline {
    if (hourOfWeek < 0 || hourOfWeek > 167) {
      throw new IllegalArgumentException("wanted an hour of the week 0-167, got " + hourOfWeek);
    }
    if (!Double.isFinite(mean) || !Double.isFinite(deviation)) {
      throw new IllegalArgumentException("wanted a finite mean and deviation of " + series);
    }
    key(series, hourOfWeek);
  }

  @Override
  public String key() {
    return key(series, hourOfWeek);
  }

  private static String key(String series, int hourOfWeek) {
    return InventoryEntry.key(series, String.format(Locale.ROOT, "%03d", hourOfWeek));
  }
}
