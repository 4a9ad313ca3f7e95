package io.weir.api.collect;

/**
 * A stage of the pipeline at this moment.
 *
 * @param kind {@code enricher}, {@code outlet}, {@code store} or {@code metric-store}
 * @param state {@code running}, {@code unavailable: } or {@code quarantined: } and why
 * @param batches taken
 * @param records in them
 * @param failures batches that it failed on
 * @param queued batches waiting, and {@code capacity} of the queue; 0 for an enricher
 * @param dropped records that did not fit its queue
 */
public record StageStatus(
    String name,
    String kind,
    String state,
    long batches,
    long records,
    long failures,
    int queued,
    int capacity,
    long dropped) {}
