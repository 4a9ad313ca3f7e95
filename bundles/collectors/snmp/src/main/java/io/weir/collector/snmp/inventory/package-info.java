/** The inventory as this collector uses it: without blocking those who must not be blocked. */
package io.weir.collector.snmp.inventory;
