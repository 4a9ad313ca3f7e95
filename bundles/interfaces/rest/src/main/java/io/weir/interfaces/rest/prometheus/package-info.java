/** Weir's counters in Prometheus' text exposition format. */
package io.weir.interfaces.rest.prometheus;
