package io.weir.collector.snmptraps.receive;

import java.util.Locale;

/** Why a datagram came to nothing, in the words of counters. */
public enum Reason {
  /** The kernel dropped it: the socket's buffer was full. */
  SOCKET_BUFFER_FULL,
  /** It proves nothing of its sender, who is nobody that is known. */
  UNKNOWN_SENDER,
  /** Its sender sent more than one may. */
  SENDER_TOO_FAST,
  /** What does not begin as one SNMP message, or breaks off. */
  MALFORMED,
  /** A version other than 1, 2c and 3, or a security model other than USM. */
  UNSUPPORTED_VERSION,
  /** A request, an answer or a report: no notification. */
  NO_NOTIFICATION,
  WRONG_COMMUNITY,
  UNKNOWN_USER,
  /** The digest is not that of the user's key (RFC 3414, section 3.2). */
  WRONG_DIGEST,
  /** An inform for another engine, or one that could not be authenticated. */
  UNKNOWN_ENGINE,
  NOT_IN_TIME_WINDOW,
  /** Less security than its user must have. */
  LOW_SECURITY_LEVEL,
  DECRYPTION_FAILED,
  /** A probe for our engine's identifier or time (RFC 3414, section 4), which was answered. */
  ENGINE_DISCOVERY,
  /** More came than could be worked off. */
  QUEUE_FULL,
  /** The listener was closed with this waiting. */
  CLOSED;

  /** Whether a notification may have been lost; a probe was none. */
  boolean isLoss() {
    return this != ENGINE_DISCOVERY;
  }

  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
