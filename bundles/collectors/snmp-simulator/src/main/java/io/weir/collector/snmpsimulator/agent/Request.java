package io.weir.collector.snmpsimulator.agent;

import java.util.Arrays;

/** The message in hand, read as far as its variables (RFC 1157, section 4; RFC 3416, section 3). */
final class Request {

  static final int GET = 0xa0;
  static final int GET_NEXT = 0xa1;
  static final int RESPONSE = 0xa2;
  static final int SET = 0xa3;
  static final int GET_BULK = 0xa5;

  static final int V1 = 0;
  static final int V2C = 1;

  private final BerReader reader = new BerReader();
  private byte[] octets = {};
  private int version;
  private int type;
  private int headerStart;
  private int headerEnd;
  private int requestIdStart;
  private int requestIdEnd;
  private int second;
  private int third;
  private int variablesStart;
  private int variablesEnd;

  /** Reads a message and says what it is; the rest of this is of use after ANSWERED only. */
  Outcome read(byte[] message, int length, byte[] community) throws MalformedMessage {
    octets = message;
    reader.reset(message, length);
    reader.enter(Ber.SEQUENCE);
    headerStart = reader.position();
    version = reader.integer();
    if (version != V1 && version != V2C) {
      return Outcome.UNSUPPORTED_VERSION;
    }
    int communityLength = reader.header(Ber.OCTET_STRING);
    int from = reader.position();
    reader.skip(communityLength);
    headerEnd = reader.position();
    if (!Arrays.equals(message, from, headerEnd, community, 0, community.length)) {
      return Outcome.WRONG_COMMUNITY;
    }
    type = reader.peek();
    return isRequest() ? readPdu() : Outcome.NOT_A_REQUEST;
  }

  private boolean isRequest() {
    return type == GET || type == GET_NEXT || type == SET || (type == GET_BULK && version == V2C);
  }

  private Outcome readPdu() throws MalformedMessage {
    reader.enter(type);
    requestIdStart = reader.position();
    reader.integer();
    requestIdEnd = reader.position();
    second = reader.integer();
    third = reader.integer();
    reader.enter(Ber.SEQUENCE);
    variablesStart = reader.position();
    while (reader.hasMore()) {
      reader.skipValue();
    }
    variablesEnd = reader.position();
    return Outcome.ANSWERED;
  }

  int version() {
    return version;
  }

  int type() {
    return type;
  }

  int nonRepeaters() {
    return Math.max(0, second);
  }

  int maxRepetitions() {
    return Math.max(0, third);
  }

  /** Points a reader at the list of variables. */
  void variables(BerReader into) {
    into.reset(octets, variablesStart, variablesEnd);
  }

  void copyHeader(BerWriter out) {
    out.put(octets, headerStart, headerEnd);
  }

  void copyRequestId(BerWriter out) {
    out.put(octets, requestIdStart, requestIdEnd);
  }

  int variablesLength() {
    return variablesEnd - variablesStart;
  }

  void copyVariables(BerWriter out) {
    out.put(octets, variablesStart, variablesEnd);
  }

  void copy(int from, int to, BerWriter out) {
    out.put(octets, from, to);
  }
}
