package io.weir.collector.sflow.wire;

import io.weir.api.net.Address;

/** Whose datagram is being read. */
final class Agent {

  private long high;
  private long low;
  private long subAgent;
  private long uptimeMillis;

  void set(long addressHigh, long addressLow, long subAgentId, long uptime) {
    high = addressHigh;
    low = addressLow;
    subAgent = subAgentId;
    uptimeMillis = uptime;
  }

  long high() {
    return high;
  }

  long low() {
    return low;
  }

  Address address() {
    return new Address(high, low);
  }

  long subAgent() {
    return subAgent;
  }

  /** Since it started. */
  long uptimeMillis() {
    return uptimeMillis;
  }
}
