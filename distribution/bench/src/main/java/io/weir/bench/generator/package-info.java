/**
 * Makes the traffic that exporters would send: NetFlow v5, v9, IPFIX and sFlow v5 datagrams, from a
 * seed, at a given rate, with exact sums of what was sent.
 */
package io.weir.bench.generator;
