/** What the tables of MIBs mean: devices, interfaces, neighbours, rates. */
package io.weir.collector.snmp.model;
