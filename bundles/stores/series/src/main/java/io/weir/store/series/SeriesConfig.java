package io.weir.store.series;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** The configuration, PID {@value SeriesStore#PID}. */
@ObjectClassDefinition(name = "Weir series store")
public @interface SeriesConfig {

  @AttributeDefinition(description = "Where the files are; empty: series in Karaf's data folder")
  String directory() default "";

  @AttributeDefinition(description = "Samples older than this many hours are deleted, at least 1")
  int retentionHours() default 720;

  @AttributeDefinition(description = "The most bytes on disk, at least 268435456")
  long maxBytes() default 10L << 30;

  @AttributeDefinition(description = "Bytes of the disk that stay free, 0 or more")
  long minFreeBytes() default 1L << 30;

  @AttributeDefinition(description = "The most series, 1 to 10000000; more are refused and counted")
  int maxSeries() default 100_000;

  @AttributeDefinition(
      description = "Samples in memory before they become a segment, 1000 to 100000000")
  int memorySamples() default 1_000_000;

  @AttributeDefinition(
      description = "Milliseconds until what was acknowledged is forced to the disk, 10 to 60000")
  int fsyncMillis() default 1000;

  @AttributeDefinition(description = "Seconds after which a query is given up, at least 1")
  int queryTimeoutSeconds() default 60;
}
