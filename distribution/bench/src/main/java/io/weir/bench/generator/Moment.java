package io.weir.bench.generator;

/** The time of an export, as the protocols write it. */
record Moment(long wallMillis, int subMilliNanos, int uptimeMillis) {
  private static final long BOOTED_BEFORE = 86_400_000;

  /** {@code nanosSinceStart} of an exporter that booted one day before the start. */
  static Moment of(long wallAtStartMillis, long nanosSinceStart) {
    long millis = nanosSinceStart / 1_000_000;
    return new Moment(
        wallAtStartMillis + millis,
        (int) (nanosSinceStart % 1_000_000),
        (int) (BOOTED_BEFORE + millis));
  }

  int seconds() {
    return (int) (wallMillis / 1000);
  }

  int nanosOfSecond() {
    return (int) (wallMillis % 1000) * 1_000_000 + subMilliNanos;
  }
}
