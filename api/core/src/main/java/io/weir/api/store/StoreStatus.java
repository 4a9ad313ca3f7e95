package io.weir.api.store;

import java.time.Instant;
import java.util.Optional;

/**
 * What a store holds at this moment.
 *
 * @param name the store's name, as in configuration and metrics
 * @param rows rows or samples that can be queried
 * @param bytes bytes on disk, or in memory for a store without a disk
 * @param oldest arrival time of the oldest row
 * @param newest arrival time of the newest row
 * @param note a sentence on what an operator may want to know of where it is kept; holds no secret
 */
public record StoreStatus(
    String name,
    long rows,
    long bytes,
    Optional<Instant> oldest,
    Optional<Instant> newest,
    Optional<String> note) {

  /** Without a note. */
  public StoreStatus(
      String name, long rows, long bytes, Optional<Instant> oldest, Optional<Instant> newest) {
    this(name, rows, bytes, oldest, newest, Optional.empty());
  }
}
