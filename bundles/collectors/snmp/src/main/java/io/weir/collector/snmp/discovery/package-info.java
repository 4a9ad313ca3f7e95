/** From what an agent answers to what the inventory knows of its device. */
package io.weir.collector.snmp.discovery;
