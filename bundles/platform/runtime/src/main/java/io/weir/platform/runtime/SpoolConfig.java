package io.weir.platform.runtime;

/** Options of {@code etc/io.weir.platform.spool-NAME.cfg}, explained there. */
@interface SpoolConfig {
  String store() default "";

  String spool() default "auto";

  String directory() default "";

  long maxBytes() default 8L << 30;

  long segmentBytes() default 64L << 20;

  int fsyncMillis() default 1_000;

  int recentBatches() default 32;

  int breakerCalls() default 10;

  int breakerFailurePercent() default 50;

  int breakerOpenMillis() default 5_000;

  int retryFirstMillis() default 50;

  double retryMultiplier() default 2;

  double retryJitter() default 0.2;

  int retryLongestMillis() default 5_000;

  int callsPerSecond() default 0;
}
