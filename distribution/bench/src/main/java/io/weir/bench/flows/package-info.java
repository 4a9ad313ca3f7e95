/**
 * Measures collectors end to end: the generator, UDP over loopback, the collector, what it stored
 * read back.
 */
package io.weir.bench.flows;
