/** Receives SNMP notifications, tells the inventory of them, and keeps those that came last. */
package io.weir.collector.snmptraps;
