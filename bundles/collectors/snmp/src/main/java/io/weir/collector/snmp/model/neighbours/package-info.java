/** Who a device says its neighbours are, by LLDP, CDP and what its tables of addresses show. */
package io.weir.collector.snmp.model.neighbours;
