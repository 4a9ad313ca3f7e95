/** The MIB objects that are asked for, by their own names, and how a row of them is read. */
package io.weir.collector.snmp.model.mib;
