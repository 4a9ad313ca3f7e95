/** Receives sFlow: a collector for each configuration. */
package io.weir.collector.sflow;
