/** sFlow version 5 as sflow.org specifies it, from datagrams to flows and counters. */
package io.weir.collector.sflow.wire;
