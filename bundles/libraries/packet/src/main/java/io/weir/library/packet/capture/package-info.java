/** Reads captures, pcap and pcapng, as a stream: never more than one packet in memory. */
package io.weir.library.packet.capture;
