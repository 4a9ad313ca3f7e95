package io.weir.collector.snmpsimulator.agent;

import java.nio.charset.StandardCharsets;

/** Writes SNMPv2-Trap messages of version 2c (RFC 3416, section 4.2.6). For one thread. */
public final class Notification {

  private static final int TRAP = 0xa7;
  private static final int[] SYS_UP_TIME = {1, 3, 6, 1, 2, 1, 1, 3, 0};
  private static final int[] SNMP_TRAP_OID = {1, 3, 6, 1, 6, 3, 1, 1, 4, 1, 0};

  private final byte[] community;
  private final BerWriter out = new BerWriter();
  private int message;
  private int pdu;
  private int list;

  public Notification(String community) {
    this.community = community.getBytes(StandardCharsets.UTF_8);
  }

  /**
   * Starts a message.
   *
   * @param upTime of the agent, in hundredths of a second
   * @param name of the notification
   */
  public void begin(int requestId, long upTime, int... name) {
    out.rewind(0);
    message = out.beginLong(Ber.SEQUENCE);
    out.integer(Request.V2C);
    int mark = out.begin(Ber.OCTET_STRING);
    out.put(community, 0, community.length);
    out.end(mark);
    pdu = out.beginLong(TRAP);
    out.integer(requestId);
    out.integer(0);
    out.integer(0);
    list = out.beginLong(Ber.SEQUENCE);
    int time = beginVariable(SYS_UP_TIME);
    out.unsigned32(Ber.TIME_TICKS, upTime);
    out.end(time);
    int what = beginVariable(SNMP_TRAP_OID);
    out.objectIdentifier(name);
    out.end(what);
  }

  /** Adds a variable of type INTEGER. */
  public void integer(int value, int... name) {
    int mark = beginVariable(name);
    out.integer(value);
    out.end(mark);
  }

  public void end() {
    out.endLong(list);
    out.endLong(pdu);
    out.endLong(message);
  }

  /** The message; good until the next begins. */
  public byte[] octets() {
    return out.octets();
  }

  public int length() {
    return out.position();
  }

  private int beginVariable(int... name) {
    int mark = out.begin(Ber.SEQUENCE);
    out.objectIdentifier(name);
    return mark;
  }
}
