package io.weir.api.inventory;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.stream.DoubleStream;

/**
 * What went through an interface in a period: totals, and rates in bits a second. Of what was not
 * measured nothing is said: a gap is no zero.
 *
 * @param deviceId the {@link Device#id()}
 * @param interfaceId the {@link NetworkInterface#id()}
 * @param period whole seconds, more than 0
 * @param start to the millisecond
 * @param bitsInMin the least rate
 * @param bitsInMean the mean
 * @param bitsInMax the greatest
 * @param bitsIn95 the 95th percentile
 * @param utilisationPeak of the busier direction, as a share of the speed, 0 to 1
 * @param utilisation95 its 95th percentile
 */
public record InterfaceSummary(
    String deviceId,
    String interfaceId,
    Duration period,
    Instant start,
    long octetsIn,
    long octetsOut,
    long packetsIn,
    long packetsOut,
    long errorsIn,
    long errorsOut,
    long discardsIn,
    long discardsOut,
    double bitsInMin,
    double bitsInMean,
    double bitsInMax,
    double bitsIn95,
    double bitsOutMin,
    double bitsOutMean,
    double bitsOutMax,
    double bitsOut95,
    double utilisationPeak,
    double utilisation95)
    implements InventoryEntry {

  public InterfaceSummary {
    EntryId.check(deviceId);
    EntryId.check(interfaceId);
    start = EntryTime.checked(start);
    if (period.toSeconds() < 1 || !period.equals(Duration.ofSeconds(period.toSeconds()))) {
      throw new IllegalArgumentException("wanted a period of whole seconds, got " + period);
    }
    DoubleStream rates =
        DoubleStream.of(
            bitsInMin, bitsInMean, bitsInMax, bitsIn95, bitsOutMin, bitsOutMean, bitsOutMax);
    if (!DoubleStream.concat(rates, DoubleStream.of(bitsOut95, utilisationPeak, utilisation95))
        .allMatch(Double::isFinite)) {
      throw new IllegalArgumentException(
          "wanted finite rates and utilisations of " + deviceId + ", " + interfaceId);
    }
    key(deviceId, interfaceId, period, start);
  }

  @Override
  public String key() {
    return key(deviceId, interfaceId, period, start);
  }

  /** The key of the summary of an interface for the period that began at a time. */
  public static String key(String device, String id, Duration period, Instant start) {
    String seconds = String.format(Locale.ROOT, "%010d", period.toSeconds());
    return InventoryEntry.key(device, id, seconds, EntryTime.sortable(start));
  }
}
