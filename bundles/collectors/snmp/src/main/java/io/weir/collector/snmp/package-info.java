/** Finds devices by SNMP and asks them, round by round. */
package io.weir.collector.snmp;
