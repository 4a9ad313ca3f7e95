package io.weir.platform.runtime.inventory;

import io.weir.api.collect.ExporterStatus;
import io.weir.api.inventory.Exporter;
import io.weir.api.net.Address;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * An exporter as the host sees it, whichever of its ports sends to whichever collector.
 *
 * @param samplingInterval the latest known, 0 without one
 * @param records flows decoded
 */
record Sighting(
    Address address,
    Instant firstSeen,
    Instant lastSeen,
    SortedSet<String> protocols,
    long samplingInterval,
    long records) {

  /** A later time is not worth a change to the inventory, and a line of its audit, before. */
  private static final Duration DAY = Duration.ofDays(1);

  /** Nor is another sampling interval: an exporter with two samplers changes to and fro. */
  private static final Duration HOUR = Duration.ofHours(1);

  /** All that sent a flow. */
  static Map<Address, Sighting> of(List<ExporterStatus> exporters) {
    Map<Address, Sighting> sightings = new HashMap<>();
    for (ExporterStatus exporter : exporters) {
      if (exporter.records() > 0) {
        sightings.merge(exporter.exporter().address(), of(exporter), Sighting::and);
      }
    }
    return sightings;
  }

  private static Sighting of(ExporterStatus exporter) {
    return new Sighting(
        exporter.exporter().address(),
        exporter.firstSeen(),
        exporter.lastSeen(),
        Collections.unmodifiableSortedSet(new TreeSet<>(List.of(exporter.protocol()))),
        exporter.samplingInterval(),
        exporter.records());
  }

  private Sighting and(Sighting other) {
    boolean isLater = other.lastSeen.isAfter(lastSeen);
    Sighting latest = isLater ? other : this;
    Sighting earlier = isLater ? this : other;
    return new Sighting(
        address,
        min(firstSeen, other.firstSeen),
        latest.lastSeen,
        union(protocols, other.protocols),
        latest.samplingInterval > 0 ? latest.samplingInterval : earlier.samplingInterval,
        records + other.records);
  }

  private static Instant min(Instant one, Instant other) {
    return one.isBefore(other) ? one : other;
  }

  private static SortedSet<String> union(SortedSet<String> some, SortedSet<String> others) {
    SortedSet<String> all = new TreeSet<>(some);
    all.addAll(others);
    return Collections.unmodifiableSortedSet(all);
  }

  /** Heard of again after some time, not once: who forges addresses rarely comes back to one. */
  boolean isProven(Duration after) {
    return Duration.between(firstSeen, lastSeen).compareTo(after) >= 0;
  }

  /** Whether an inventory that has the exporter like this should learn of what is seen now. */
  boolean isNewsTo(Exporter known) {
    return lastSeen.isAfter(known.lastSeen().plus(DAY))
        || !known.protocols().containsAll(protocols)
        || (isOtherSampling(known) && lastSeen.isAfter(known.lastSeen().plus(HOUR)));
  }

  private boolean isOtherSampling(Exporter known) {
    return samplingInterval > 0 && samplingInterval != known.samplingInterval();
  }

  /** The inventory's entry with what is seen now; what people put there stays. */
  Exporter entry(Optional<Exporter> known) {
    return new Exporter(
        address,
        known.map(Exporter::name).orElse(""),
        known.map(before -> min(before.firstSeen(), firstSeen)).orElse(firstSeen),
        known
            .filter(before -> before.lastSeen().isAfter(lastSeen))
            .map(Exporter::lastSeen)
            .orElse(lastSeen),
        known.map(before -> union(before.protocols(), protocols)).orElse(protocols),
        samplingInterval > 0 ? samplingInterval : known.map(Exporter::samplingInterval).orElse(0L),
        known.flatMap(Exporter::deviceId));
  }
}
