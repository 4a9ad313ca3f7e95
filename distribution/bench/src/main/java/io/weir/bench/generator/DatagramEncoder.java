package io.weir.bench.generator;

import java.util.List;
import java.util.Queue;

/** Writes one protocol's export datagrams. Not for several threads. */
interface DatagramEncoder {
  /** Can the protocol report IPv6 flows? */
  boolean carriesIpv6();

  /**
   * Takes flows from the queue until one datagram is full, {@code most} flows are taken or none is
   * left.
   *
   * @throws IllegalArgumentException if the queue is empty or holds what the protocol cannot carry
   */
  Datagram encode(Queue<Flow> flows, int most);

  /** What an exporter sends first and again: templates, options data, interface counters. */
  List<Datagram> announcements();
}
