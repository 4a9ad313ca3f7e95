package io.weir.library.view.planning;

import io.weir.api.traffic.Demand;
import io.weir.api.traffic.TrafficMatrix;
import java.time.Instant;
import java.util.List;

/**
 * The traffic that was looked at.
 *
 * @param demands how many
 * @param volume of all, in bits a second
 * @param confidence of the whole, 0 to 1
 * @param notes on how it came about
 */
public record TrafficLine(
    Instant from, Instant to, int demands, double volume, double confidence, List<String> notes) {

  static TrafficLine of(TrafficMatrix traffic) {
    return new TrafficLine(
        traffic.range().from(),
        traffic.range().to(),
        traffic.demands().size(),
        traffic.demands().stream().mapToDouble(Demand::bitsPerSecond).sum(),
        traffic.confidence(),
        traffic.notes());
  }
}
