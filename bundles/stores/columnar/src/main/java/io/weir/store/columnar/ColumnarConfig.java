package io.weir.store.columnar;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** The configuration, PID {@value ColumnarFlowStore#PID}. */
@ObjectClassDefinition(name = "Weir columnar flow store")
public @interface ColumnarConfig {

  @AttributeDefinition(description = "Where the files are; empty: flows in Karaf's data folder")
  String directory() default "";

  @AttributeDefinition(description = "Flows older than this many hours are deleted, at least 1")
  int retentionHours() default 168;

  @AttributeDefinition(description = "The most bytes on disk, at least twice segmentBytes")
  long maxBytes() default 20L << 30;

  @AttributeDefinition(description = "Bytes of the disk that stay free, 0 or more")
  long minFreeBytes() default 1L << 30;

  @AttributeDefinition(description = "Bytes after which a new file begins, at least 1048576")
  long segmentBytes() default 256L << 20;

  @AttributeDefinition(description = "Minutes after which a new file begins, at least 1")
  int segmentMinutes() default 60;

  @AttributeDefinition(
      description = "Milliseconds until committed flows are forced to the disk; 0: at once")
  int fsyncMillis() default 1000;

  @AttributeDefinition(description = "Threads that answer queries, 1 to 64")
  int queryThreads() default 2;

  @AttributeDefinition(description = "Seconds after which a query is given up, at least 1")
  int queryTimeoutSeconds() default 60;

  @AttributeDefinition(
      description = "Keys that a query tells apart at once, at least 1000; each takes 200 bytes")
  int queryKeys() default 250_000;
}
