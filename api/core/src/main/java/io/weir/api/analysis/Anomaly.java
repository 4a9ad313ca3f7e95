package io.weir.api.analysis;

import io.weir.api.metric.SeriesKey;
import java.time.Instant;

/**
 * Something unusual.
 *
 * @param time the start of the step it was seen in
 * @param score 0 is usual, 1 and above is anomalous, whatever the detector
 * @param expected the value that would have been usual, in the series' unit
 * @param actual the value that was seen
 * @param reason a sentence for people
 */
public record Anomaly(
    SeriesKey series, Instant time, double score, double expected, double actual, String reason) {}
