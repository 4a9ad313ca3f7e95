/**
 * An example: a collector for beacons, a protocol made up for it. A datagram is {@code FLO1}, a
 * 16-bit count, and that many records of 24 octets: source and destination IPv4 address, source and
 * destination port, protocol, three octets of nothing, packets and octets in 32 bits each.
 */
package org.example.beacon;
