package io.weir.api.flow;

/**
 * What happens to a data set whose template has not come yet. Each is {@link #PARKED} first, also
 * one that there is no room for, and has exactly one of the other ends later: what was parked less
 * the ends is what waits.
 */
public enum ParkEvent {
  /** It is kept. */
  PARKED,
  /** Its template came and it was decoded. */
  REPLAYED,
  /** It grew too old. */
  EXPIRED,
  /** There was no room for it, or it gave way to a newer one. */
  EVICTED
}
