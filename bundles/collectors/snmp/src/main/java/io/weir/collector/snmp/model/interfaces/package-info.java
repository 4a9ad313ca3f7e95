/** Interfaces and their addresses: what they are, and which of then is which of now. */
package io.weir.collector.snmp.model.interfaces;
