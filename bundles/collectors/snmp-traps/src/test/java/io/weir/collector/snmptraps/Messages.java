package io.weir.collector.snmptraps;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import org.snmp4j.PDU;
import org.snmp4j.asn1.BER;
import org.snmp4j.asn1.BEROutputStream;
import org.snmp4j.mp.SnmpConstants;
import org.snmp4j.smi.Integer32;
import org.snmp4j.smi.OID;
import org.snmp4j.smi.OctetString;
import org.snmp4j.smi.TimeTicks;
import org.snmp4j.smi.VariableBinding;

/** Messages as senders make them. */
final class Messages {

  private Messages() {}

  /** A linkDown of version 2c. */
  static byte[] linkDown(String community, int ifIndex) {
    return link(community, false, ifIndex);
  }

  /** A linkDown or linkUp of version 2c with the community public. */
  static byte[] link(boolean up, int ifIndex) {
    return link("public", up, ifIndex);
  }

  private static byte[] link(String community, boolean up, int ifIndex) {
    PDU pdu = new PDU();
    pdu.setType(PDU.TRAP);
    pdu.setRequestID(new Integer32(ifIndex));
    pdu.add(new VariableBinding(SnmpConstants.sysUpTime, new TimeTicks(100)));
    pdu.add(
        new VariableBinding(
            SnmpConstants.snmpTrapOID, up ? SnmpConstants.linkUp : SnmpConstants.linkDown));
    OID entry = new OID("1.3.6.1.2.1.2.2.1");
    pdu.add(cell(entry, 1, ifIndex, ifIndex));
    pdu.add(cell(entry, 7, ifIndex, 1));
    pdu.add(cell(entry, 8, ifIndex, up ? 1 : 2));
    return message(community, pdu);
  }

  private static VariableBinding cell(OID entry, int column, int ifIndex, int value) {
    OID name = new OID(entry).append(column).append(ifIndex);
    return new VariableBinding(name, new Integer32(value));
  }

  /** A message of version 2c around a PDU. */
  static byte[] message(String community, PDU pdu) {
    try {
      ByteArrayOutputStream inner = new ByteArrayOutputStream();
      new Integer32(SnmpConstants.version2c).encodeBER(inner);
      new OctetString(community).encodeBER(inner);
      BEROutputStream encoded = new BEROutputStream(ByteBuffer.allocate(pdu.getBERLength()));
      pdu.encodeBER(encoded);
      inner.write(Arrays.copyOf(encoded.getBuffer().array(), pdu.getBERLength()));
      return sequence(inner.toByteArray());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static byte[] sequence(byte[] content) throws IOException {
    ByteArrayOutputStream whole = new ByteArrayOutputStream();
    BER.encodeHeader(whole, 0x30, content.length);
    whole.write(content);
    return whole.toByteArray();
  }
}
