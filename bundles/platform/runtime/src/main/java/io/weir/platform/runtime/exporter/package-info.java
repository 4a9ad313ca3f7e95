/**
 * What is known of each exporter: counters, clocks, and what its sequence numbers tell of losses.
 */
package io.weir.platform.runtime.exporter;
