/** A program that measures the store; no test. */
package io.weir.store.series.bench;
