package io.weir.store.postgresqlflows.sql;

import java.time.Duration;
import java.util.Locale;

/** A table that is partitioned by time. */
enum Relation {
  FLOW("collection_time", Duration.ZERO),
  FLOW_MINUTE("bin", Duration.ofMinutes(1)),
  FLOW_HOUR("bin", Duration.ofHours(1));

  private final String time;
  private final Duration bin;

  Relation(String time, Duration bin) {
    this.time = time;
    this.bin = bin;
  }

  String table() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The column that partitions it. */
  String time() {
    return time;
  }

  /** How much time a row sums up; zero for flows. */
  Duration bin() {
    return bin;
  }

  Duration partition(Options options) {
    return switch (this) {
      case FLOW -> options.partition();
      case FLOW_MINUTE -> Duration.ofDays(1);
      case FLOW_HOUR -> Duration.ofDays(30);
    };
  }

  Duration retention(Options options) {
    return switch (this) {
      case FLOW -> options.retention();
      case FLOW_MINUTE -> options.minuteRetention();
      case FLOW_HOUR -> options.hourRetention();
    };
  }
}
