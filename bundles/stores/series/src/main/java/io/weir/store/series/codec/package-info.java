/** Samples of one series, and the few octets that they become. Pure. */
package io.weir.store.series.codec;
