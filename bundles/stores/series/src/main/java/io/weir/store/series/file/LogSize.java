package io.weir.store.series.file;

/**
 * What a log holds.
 *
 * @param samples a sample that replaced another is counted twice until their segments are merged
 * @param minTime the earliest time of any sample, {@link Long#MAX_VALUE} without any
 * @param maxTime the latest time, {@link Long#MIN_VALUE} without any
 */
public record LogSize(long samples, int series, long bytes, long minTime, long maxTime) {}
