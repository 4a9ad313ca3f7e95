package io.weir.platform.runtime;

/** Options of {@code etc/io.weir.platform.runtime.cfg}, explained there. */
@interface RuntimeConfig {
  int batchRows() default 4096;

  int lingerMillis() default 200;

  int queueBatches() default 256;

  int commitMillis() default 1000;

  int closeMillis() default 5000;

  int maxExporters() default 100_000;

  int retrySeconds() default 10;

  int inventoryExporters() default 10_000;

  int inventoryWritesPerMinute() default 300;

  int inventoryProvenSeconds() default 60;

  String stateDirectory() default "";
}
