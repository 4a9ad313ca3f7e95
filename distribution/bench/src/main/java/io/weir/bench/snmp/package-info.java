/**
 * Polls thousands of simulated devices with the SNMP collector, and looks whether any is missed.
 */
package io.weir.bench.snmp;
