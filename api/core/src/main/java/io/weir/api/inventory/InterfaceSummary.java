package io.weir.api.inventory;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;

/**
 * What went through an interface in a period.
 *
 * @param deviceId the {@link Device#id()}
 * @param interfaceName the {@link NetworkInterface#name()}
 * @param start to the millisecond
 * @param period whole seconds, more than 0
 * @param utilisationPeak of the busier direction, as a share of the speed, 0 to 1
 * @param utilisation95 its 95th percentile
 */
public record InterfaceSummary(
    String deviceId,
    String interfaceName,
    Duration period,
    Instant start,
    long octetsIn,
    long octetsOut,
    long packetsIn,
    long packetsOut,
    double utilisationPeak,
    double utilisation95)
    implements InventoryEntry {

  public InterfaceSummary {
    start = EntryTime.checked(start);
    if (period.toSeconds() < 1 || !period.equals(Duration.ofSeconds(period.toSeconds()))) {
      throw new IllegalArgumentException("wanted a period of whole seconds, got " + period);
    }
    if (!Double.isFinite(utilisationPeak) || !Double.isFinite(utilisation95)) {
      throw new IllegalArgumentException("wanted finite utilisations of " + interfaceName);
    }
    key(deviceId, interfaceName, period, start);
  }

  @Override
  public String key() {
    return key(deviceId, interfaceName, period, start);
  }

  private static String key(String device, String name, Duration period, Instant start) {
    String seconds = String.format(Locale.ROOT, "%010d", period.toSeconds());
    return InventoryEntry.key(device, name, seconds, EntryTime.sortable(start));
  }
}
