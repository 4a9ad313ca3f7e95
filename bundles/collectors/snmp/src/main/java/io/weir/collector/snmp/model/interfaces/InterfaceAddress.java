package io.weir.collector.snmp.model.interfaces;

import java.net.InetAddress;
import java.util.OptionalInt;

/**
 * An address of the device.
 *
 * @param ifIndex where it is configured
 * @param prefixLength in bits, empty where the agent does not say
 */
public record InterfaceAddress(long ifIndex, InetAddress address, OptionalInt prefixLength) {}
