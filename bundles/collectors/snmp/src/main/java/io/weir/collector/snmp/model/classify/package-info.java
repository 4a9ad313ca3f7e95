/** What an interface is for, and whose line it is, by rules that an operator writes. */
package io.weir.collector.snmp.model.classify;
