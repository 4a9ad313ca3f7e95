/** How each device is asked: profiles of the configuration, and communities of devices alone. */
package io.weir.collector.snmp.access;
