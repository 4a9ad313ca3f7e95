package io.weir.collector.snmpsimulator.mib;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.weir.collector.snmpsimulator.agent.MessageSize;
import io.weir.collector.snmpsimulator.agent.Messages;
import io.weir.collector.snmpsimulator.agent.Outcome;
import io.weir.collector.snmpsimulator.agent.Responder;
import io.weir.collector.snmpsimulator.model.Network;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.snmp4j.PDU;
import org.snmp4j.smi.OID;
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
    boolean bulk = type == PDU.GETBULK;
    PDU request =
        bulk ? Messages.bulk(0, 200, name.toString()) : Messages.request(type, name.toString());
    view.set(device, time);
    try {
      byte[] message = Messages.write(request, "public");
      assertEquals(
          Outcome.ANSWERED,
          responder.answer(message, message.length, view, new MessageSize(8_192, true)));
      return Messages.read(responder.response(), responder.responseLength(), new PDU());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
