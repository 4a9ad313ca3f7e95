/** Round by round: what interfaces count, and what other pollers ask for. */
package io.weir.collector.snmp.polling;
