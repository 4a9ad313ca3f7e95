package io.weir.store.columnar.file;

/** A block of a segment that somebody holds. */
public record BlockRef(Segment segment, BlockEntry entry) {

  /** The latest collection time in milliseconds since the epoch. */
  public long maxTime() {
    return entry.maxTime();
  }
}
