/**
 * The tables that devices of a simulated network show: which there are, their rows, their values.
 */
package io.weir.collector.snmpsimulator.mib;
