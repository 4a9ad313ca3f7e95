/** A network of devices that does not exist and answers by SNMP. */
package io.weir.collector.snmpsimulator;
