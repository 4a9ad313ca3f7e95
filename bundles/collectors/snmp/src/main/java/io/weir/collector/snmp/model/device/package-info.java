/** What a device is: vendor, model, serial number, chassis and modules. */
package io.weir.collector.snmp.model.device;
