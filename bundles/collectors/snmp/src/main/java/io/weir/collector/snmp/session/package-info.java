/** Talks with agents: sessions, walks, their size and pace. */
package io.weir.collector.snmp.session;
