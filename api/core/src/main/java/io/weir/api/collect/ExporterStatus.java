package io.weir.api.collect;

import io.weir.api.flow.ExporterId;
import io.weir.api.flow.SamplingSource;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * An exporter at this moment.
 *
 * @param collector the name of the collector that it sends to
 * @param datagrams received, and {@code octets} in them
 * @param records flows decoded
 * @param errors reason to count
 * @param missing units that never came, by sequence numbers; what the unit is depends on the
 *     protocol
 * @param unit what {@code missing} counts: flows, datagrams, data records or samples
 * @param duplicates units that came twice
 * @param reordered units that came late, within the window
 * @param restarts how often it started anew
 * @param clockSkew its wall clock minus ours, smoothed
 * @param samplingInterval the latest interval seen
 * @param samplingSource where that came from
 * @param parkedSets data sets that wait for a template
 */
public record ExporterStatus(
    ExporterId exporter,
    String collector,
    String protocol,
    long datagrams,
    long octets,
    long records,
    Map<String, Long> errors,
    long missing,
    String unit,
    long duplicates,
    long reordered,
    long restarts,
    Optional<Duration> clockSkew,
    long samplingInterval,
    SamplingSource samplingSource,
    long parkedSets,
    Instant firstSeen,
    Instant lastSeen) {

  public ExporterStatus {
    errors = Map.copyOf(errors);
  }
}
