package io.weir.collector.sflow.wire;

import io.weir.api.net.Address;

/** Whose datagram is being read. */
final class Agent {

  private Address address = Address.UNSPECIFIED;
  private long subAgent;
  private long uptimeMillis;

  /** Makes no object while the same agent goes on. */
  void set(long high, long low, long subAgentId, long uptime) {
    if (address.high() != high || address.low() != low) {
      address = new Address(high, low);
    }
    subAgent = subAgentId;
    uptimeMillis = uptime;
  }

  Address address() {
    return address;
  }

  long subAgent() {
    return subAgent;
  }

  /** Since it started. */
  long uptimeMillis() {
    return uptimeMillis;
  }
}
