/** Reads the headers of packets and frames as they travel on the wire, without allocating. */
package io.weir.library.packet;
