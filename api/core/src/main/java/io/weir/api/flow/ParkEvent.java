package io.weir.api.flow;

/** What happens to a data set whose template has not come yet. */
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
