package io.weir.collector.snmpsimulator.agent;

import java.nio.charset.StandardCharsets;

/**
 * Answers requests as an agent of versions 1 and 2c does (RFC 3416, section 4.2; RFC 1157, section
 * 4.1; RFC 3584, section 4.2.2.1). Holds the buffers of one thread and no state between requests.
 */
public final class Responder {

  /** What every implementation takes (RFC 3417, section 3.2). */
  public static final int LEAST_MESSAGE = 484;

  /** The largest payload of a UDP datagram over IPv4. */
  public static final int LARGEST_MESSAGE = 65_507;

  private static final int TOO_BIG = 1;
  private static final int NO_SUCH_NAME = 2;
  private static final int NOT_WRITABLE = 17;

  private final byte[] community;
  private final Request request = new Request();
  private final BerReader reader = new BerReader();
  private final BerWriter out = new BerWriter();
  private final Answers answers;

  private int requestIdEnd;

  public Responder(String community) {
    this.community = community.getBytes(StandardCharsets.UTF_8);
    answers = new Answers(request, out);
  }

  /**
   * Answers one message.
   *
   * @param message read until this returns, not kept
   * @param length its octets
   * @param instances what the agent holds now
   * @param size how long an answer may be, and what becomes of one that does not fit
   */
  public Outcome answer(byte[] message, int length, Instances instances, MessageSize size) {
    try {
      Outcome outcome = request.read(message, length, community);
      if (outcome == Outcome.ANSWERED) {
        respond(instances, size);
      }
      return outcome;
    } catch (MalformedMessage e) {
      return Outcome.MALFORMED;
    }
  }

  /** The last answer; the caller may spoil it, and must have sent it before the next. */
  public byte[] response() {
    return out.octets();
  }

  public int responseLength() {
    return out.position();
  }

  /** The place behind the request-id in the last answer. */
  public int requestIdEnd() {
    return requestIdEnd;
  }

  /** How many variables the last answer carries. */
  public int variables() {
    return answers.count();
  }

  private void respond(Instances instances, MessageSize size) throws MalformedMessage {
    if (request.type() == Request.SET) {
      refuse(request.version() == Request.V1 ? NO_SUCH_NAME : NOT_WRITABLE, 1, size);
      return;
    }
    int message = begin();
    int pdu = beginPdu(0, 0);
    int list = out.beginLong(Ber.SEQUENCE);
    request.variables(reader);
    Answers.Ending ending = answers.write(reader, instances, size);
    switch (ending) {
      case COMPLETE -> {
        out.endLong(list);
        out.endLong(pdu);
        out.endLong(message);
      }
      case TOO_BIG -> refuse(TOO_BIG, 0, size);
      case NO_SUCH_NAME -> refuse(NO_SUCH_NAME, answers.count() + 1, size);
    }
  }

  /** The variables stand in a refusal as they came; with tooBig, version 2 has none of them. */
  private void refuse(int status, int index, MessageSize size) {
    answers.none();
    int message = begin();
    int pdu = beginPdu(status, index);
    int list = out.beginLong(Ber.SEQUENCE);
    boolean echoed = request.version() == Request.V1 || status != TOO_BIG;
    if (echoed && out.position() + request.variablesLength() <= size.octets()) {
      request.copyVariables(out);
    }
    out.endLong(list);
    out.endLong(pdu);
    out.endLong(message);
  }

  private int begin() {
    out.rewind(0);
    int mark = out.beginLong(Ber.SEQUENCE);
    request.copyHeader(out);
    return mark;
  }

  private int beginPdu(int status, int index) {
    int mark = out.beginLong(Request.RESPONSE);
    request.copyRequestId(out);
    requestIdEnd = out.position();
    out.integer(status);
    out.integer(index);
    return mark;
  }
}
