package io.weir.bench.generator;

import java.net.InetAddress;

/** One simulated exporter: who it is and how far its sequences have come. */
final class Exporter {
  private final int id;
  private final InetAddress agent;
  private final InterfaceCounters[] interfaces = new InterfaceCounters[Interfaces.LIMIT];
  private int sequence;

  /**
   * @param id observation domain (IPFIX), source id (v9), engine id (v5), sub-agent id (sFlow)
   * @param agent the address that sFlow names as the agent
   */
  Exporter(int id, InetAddress agent) {
    this.id = id;
    this.agent = agent;
    for (int index : Interfaces.indexes()) {
      interfaces[index] = new InterfaceCounters();
    }
  }

  int id() {
    return id;
  }

  InetAddress agent() {
    return agent;
  }

  /** The sequence number before {@code units} more of the protocol's units are sent. */
  int advance(int units) {
    int before = sequence;
    sequence += units;
    return before;
  }

  InterfaceCounters counters(int interfaceIndex) {
    return interfaces[interfaceIndex];
  }
}
