package io.weir.collector.snmpsimulator.agent;

/** What became of a datagram. */
public enum Outcome {
  /** There is a response. */
  ANSWERED,
  /** No SNMP message, or none that the version knows. */
  MALFORMED,
  /** Neither version 1 nor 2c. */
  UNSUPPORTED_VERSION,
  /** Not the agent's community. */
  WRONG_COMMUNITY,
  /** A response, a notification or a report, which an agent does not answer. */
  NOT_A_REQUEST
}
