/** What notifications mean: names, events, and what a storm of them comes to. */
package io.weir.collector.snmptraps.model;
