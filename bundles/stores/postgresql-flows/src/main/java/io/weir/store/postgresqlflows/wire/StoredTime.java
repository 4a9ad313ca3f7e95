package io.weir.store.postgresqlflows.wire;

/** Milliseconds since 1970 as PostgreSQL's {@code timestamptz}: microseconds since 2000. */
public final class StoredTime {

  /** The first millisecond that is kept as a time: the year 1. */
  public static final long FIRST = -62_135_596_800_000L;

  /** The last one: the end of the year 9999. */
  public static final long LAST = 253_402_300_799_999L;

  private static final long Y2000 = 946_684_800_000L;

  private StoredTime() {}

  public static boolean holds(long millis) {
    return millis >= FIRST && millis <= LAST;
  }

  static long micros(long millis) {
    return (millis - Y2000) * 1000;
  }
}
