package io.weir.store.series.file;

import java.nio.file.Path;
import java.time.Duration;

/**
 * How samples are kept.
 *
 * @param maxAge older samples are not shown, and deleted with their segment
 * @param maxBytes what all files together may take; the oldest segments make room
 * @param minFreeBytes bytes of the disk that stay free; without them nothing is taken
 * @param maxSeries more series are refused
 * @param headSamples so many samples are in memory until they become a segment
 */
public record LogOptions(
    Path directory,
    Duration maxAge,
    long maxBytes,
    long minFreeBytes,
    int maxSeries,
    int headSamples) {}
