package io.weir.collector.snmpsimulator.agent;

/**
 * What was received is no SNMP message. Has no stack trace, since whoever sends them sends many.
 */
final class MalformedMessage extends Exception {

  private static final long serialVersionUID = 1;

  MalformedMessage(String message) {
    super(message, null, false, false);
  }
}
