package io.weir.collector.snmpsimulator.mib;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.weir.collector.snmpsimulator.agent.MessageSize;
import io.weir.collector.snmpsimulator.agent.Outcome;
import io.weir.collector.snmpsimulator.agent.Responder;
import io.weir.collector.snmpsimulator.model.Network;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.snmp4j.PDU;
import org.snmp4j.asn1.BER;
import org.snmp4j.asn1.BERInputStream;
import org.snmp4j.asn1.BEROutputStream;
import org.snmp4j.smi.Integer32;
import org.snmp4j.smi.OID;
import org.snmp4j.smi.OctetString;
import org.snmp4j.smi.Variable;
import org.snmp4j.smi.VariableBinding;

/** Devices of a network, asked without a socket. */
final class Asked {

  private final Responder responder = new Responder("public");
  private final DeviceView view;

  Asked(Network network) {
    view = new DeviceView(network);
  }

  /** All that a device holds; fails if the names do not rise. */
  NavigableMap<OID, Variable> walk(int device, long time) {
    NavigableMap<OID, Variable> all = new TreeMap<>();
    OID last = new OID("0.0");
    while (true) {
      for (VariableBinding each : answer(device, time, PDU.GETBULK, last).getVariableBindings()) {
        if (each.isException()) {
          return all;
        }
        assertTrue(each.getOid().compareTo(last) > 0, each.getOid() + " after " + last);
        last = each.getOid();
        all.put(last, each.getVariable());
      }
    }
  }

  Variable get(int device, long time, OID name) {
    return answer(device, time, PDU.GET, name).get(0).getVariable();
  }

  /** The answer to one GetBulk, as it is sent. */
  byte[] octets(int device, long time, OID from) {
    answer(device, time, PDU.GETBULK, from);
    return Arrays.copyOf(responder.response(), responder.responseLength());
  }

  private PDU answer(int device, long time, int type, OID name) {
    PDU request = new PDU();
    request.setType(type);
    request.setRequestID(new Integer32(1));
    if (type == PDU.GETBULK) {
      request.setMaxRepetitions(200);
    }
    request.add(new VariableBinding(name));
    view.set(device, time);
    try {
      byte[] message = message(request);
      assertEquals(
          Outcome.ANSWERED,
          responder.answer(message, message.length, view, new MessageSize(8_192, true)));
      return response();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private PDU response() throws IOException {
    ByteBuffer octets = ByteBuffer.wrap(responder.response(), 0, responder.responseLength());
    BERInputStream in = new BERInputStream(octets.slice());
    BER.decodeHeader(in, new BER.MutableByte());
    new Integer32().decodeBER(in);
    new OctetString().decodeBER(in);
    PDU answer = new PDU();
    answer.decodeBER(in);
    return answer;
  }

  private static byte[] message(PDU pdu) throws IOException {
    Integer32 version = new Integer32(1);
    OctetString community = new OctetString("public");
    int length = version.getBERLength() + community.getBERLength() + pdu.getBERLength();
    BEROutputStream out = new BEROutputStream(ByteBuffer.allocate(length + 8));
    BER.encodeHeader(out, BER.SEQUENCE, length);
    version.encodeBER(out);
    community.encodeBER(out);
    pdu.encodeBER(out);
    return Arrays.copyOf(out.getBuffer().array(), out.getBuffer().position());
  }
}
