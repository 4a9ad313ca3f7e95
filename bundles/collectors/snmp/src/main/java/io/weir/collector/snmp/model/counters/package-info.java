/** From readings of counters to amounts and rates: wraps, resets and gaps told apart. */
package io.weir.collector.snmp.model.counters;
