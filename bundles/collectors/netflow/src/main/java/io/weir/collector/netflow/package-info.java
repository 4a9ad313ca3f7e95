/** Receives NetFlow and IPFIX: a collector for each configuration. */
package io.weir.collector.netflow;
