package io.weir.collector.snmpsimulator.agent;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import org.snmp4j.PDU;
import org.snmp4j.PDUv1;
import org.snmp4j.asn1.BER;
import org.snmp4j.asn1.BERInputStream;
import org.snmp4j.asn1.BEROutputStream;
import org.snmp4j.smi.Integer32;
import org.snmp4j.smi.OID;
import org.snmp4j.smi.OctetString;
import org.snmp4j.smi.VariableBinding;

/** Messages as snmp4j writes and reads them. */
public final class Messages {

  private Messages() {}

  /** A request of version 2c, with request-id 77. */
  public static PDU request(int type, String... names) {
    return fill(new PDU(), type, names);
  }

  static PDU version1(int type, String... names) {
    return fill(new PDUv1(), type, names);
  }

  /** A GetBulk. */
  public static PDU bulk(int nonRepeaters, int repetitions, String... names) {
    PDU pdu = request(PDU.GETBULK, names);
    pdu.setNonRepeaters(nonRepeaters);
    pdu.setMaxRepetitions(repetitions);
    return pdu;
  }

  private static PDU fill(PDU pdu, int type, String... names) {
    pdu.setType(type);
    pdu.setRequestID(new Integer32(77));
    for (String name : names) {
      pdu.add(new VariableBinding(new OID(name)));
    }
    return pdu;
  }

  /** The octets of a message. */
  public static byte[] write(PDU pdu, String community) {
    Integer32 version = new Integer32(pdu instanceof PDUv1 ? Request.V1 : Request.V2C);
    OctetString name = new OctetString(community);
    int length = version.getBERLength() + name.getBERLength() + pdu.getBERLength();
    BEROutputStream out = new BEROutputStream(ByteBuffer.allocate(length + 8));
    try {
      BER.encodeHeader(out, BER.SEQUENCE, length);
      version.encodeBER(out);
      name.encodeBER(out);
      pdu.encodeBER(out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return Arrays.copyOf(out.getBuffer().array(), out.getBuffer().position());
  }

  /**
   * Reads a message.
   *
   * @param pdu is filled
   * @throws IOException if it is none
   */
  public static PDU read(byte[] octets, int length, PDU pdu) throws IOException {
    BERInputStream in = new BERInputStream(ByteBuffer.wrap(octets, 0, length).slice());
    BER.decodeHeader(in, new BER.MutableByte());
    new Integer32().decodeBER(in);
    new OctetString().decodeBER(in);
    pdu.decodeBER(in);
    return pdu;
  }
}
