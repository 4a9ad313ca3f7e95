package io.weir.platform.runtime;

/** Options of {@code etc/io.weir.enricher.sampling.cfg}, explained there. */
@interface SamplingConfig {
  String[] override() default {};
}
