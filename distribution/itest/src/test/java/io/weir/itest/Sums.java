package io.weir.itest;

/** What a number of flows adds up to. */
record Sums(long flows, long packets, long octets) {}
