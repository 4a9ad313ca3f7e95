package io.weir.store.columnar.file;

/**
 * Where a block is and what time it covers.
 *
 * @param offset where in the segment its frame begins
 * @param length octets of the frame
 * @param minTime the earliest collection time
 * @param maxTime the latest collection time
 */
record BlockEntry(long offset, int length, int rows, long minTime, long maxTime) {}
