package io.weir.store.series.file;

import io.weir.api.metric.SeriesKey;

/**
 * A series and the number that stands for it in the files.
 *
 * @param number never given to another
 */
public record Series(int number, SeriesKey key) {}
