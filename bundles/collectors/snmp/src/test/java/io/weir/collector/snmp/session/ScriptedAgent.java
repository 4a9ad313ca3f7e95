package io.weir.collector.snmp.session;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.snmp4j.PDU;
import org.snmp4j.PDUv1;
import org.snmp4j.asn1.BER;
import org.snmp4j.asn1.BERInputStream;
import org.snmp4j.asn1.BEROutputStream;
import org.snmp4j.mp.SnmpConstants;
import org.snmp4j.smi.Integer32;
import org.snmp4j.smi.Null;
import org.snmp4j.smi.OID;
import org.snmp4j.smi.OctetString;
import org.snmp4j.smi.Variable;
import org.snmp4j.smi.VariableBinding;

/** An agent of versions 1 and 2c on the loopback that does what a script says. */
public final class ScriptedAgent implements AutoCloseable {

  /** Turns a request into the octets to answer with; none is silence. */
  public interface Script {
    Optional<byte[]> answer(Asked asked);
  }

  public record Asked(int version, OctetString community, PDU pdu) {}

  private final DatagramSocket socket;
  private final Thread thread;
  private final AtomicInteger requests = new AtomicInteger();

  ScriptedAgent(Script script) throws IOException {
    socket = new DatagramSocket(0, InetAddress.getLoopbackAddress());
    thread = new Thread(() -> serve(script), "scripted-agent");
    thread.start();
  }

  /** An agent that changes honest answers out of a MIB; null is silence. */
  public static ScriptedAgent of(NavigableMap<OID, Variable> mib, Distortion distortion)
      throws IOException {
    return new ScriptedAgent(
        asked ->
            Optional.ofNullable(distortion.apply(asked.pdu(), honest(asked, mib)))
                .map(pdu -> write(asked, pdu)));
  }

  public interface Distortion {
    PDU apply(PDU request, PDU honest);
  }

  public Peer peer(String device) {
    return new Peer(
        device, new InetSocketAddress(InetAddress.getLoopbackAddress(), socket.getLocalPort()));
  }

  int requests() {
    return requests.get();
  }

  private void serve(Script script) {
    byte[] buffer = new byte[65_535];
    while (!socket.isClosed()) {
      DatagramPacket packet = new DatagramPacket(buffer, buffer.length);
      try {
        socket.receive(packet);
        requests.incrementAndGet();
        Optional<byte[]> answer =
            script.answer(read(Arrays.copyOf(packet.getData(), packet.getLength())));
        if (answer.isPresent()) {
          socket.send(
              new DatagramPacket(answer.get(), answer.get().length, packet.getSocketAddress()));
        }
      } catch (IOException e) {
        if (!socket.isClosed()) {
          throw new UncheckedIOException(e);
        }
      }
    }
  }

  static Asked read(byte[] message) throws IOException {
    BERInputStream in = new BERInputStream(ByteBuffer.wrap(message));
    BER.decodeHeader(in, new BER.MutableByte());
    Integer32 version = new Integer32();
    version.decodeBER(in);
    OctetString community = new OctetString();
    community.decodeBER(in);
    PDU pdu = version.getValue() == 0 ? new PDUv1() : new PDU();
    pdu.decodeBER(in);
    return new Asked(version.getValue(), community, pdu);
  }

  static byte[] write(Asked asked, PDU pdu) {
    try {
      Integer32 version = new Integer32(asked.version());
      int length = version.getBERLength() + asked.community().getBERLength() + pdu.getBERLength();
      BEROutputStream out = new BEROutputStream(ByteBuffer.allocate(length + 8));
      BER.encodeHeader(out, BER.SEQUENCE, length);
      version.encodeBER(out);
      asked.community().encodeBER(out);
      pdu.encodeBER(out);
      return Arrays.copyOf(out.getBuffer().array(), out.getBuffer().position());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static PDU reply(Asked asked) {
    PDU answer = asked.version() == 0 ? new PDUv1() : new PDU();
    answer.setType(PDU.RESPONSE);
    answer.setRequestID(asked.pdu().getRequestID());
    return answer;
  }

  static PDU honest(Asked asked, NavigableMap<OID, Variable> mib) {
    PDU request = asked.pdu();
    PDU answer = reply(asked);
    OID[] names =
        request.getVariableBindings().stream().map(VariableBinding::getOid).toArray(OID[]::new);
    int rows = request.getType() == PDU.GETBULK ? request.getMaxRepetitions() : 1;
    for (int row = 0; row < rows; row++) {
      for (int place = 0; place < names.length; place++) {
        if (!bind(asked, mib, names, place, answer)) {
          return answer;
        }
      }
    }
    return answer;
  }

  private static boolean bind(
      Asked asked, NavigableMap<OID, Variable> mib, OID[] names, int place, PDU answer) {
    boolean get = asked.pdu().getType() == PDU.GET;
    OID found = get ? names[place] : mib.higherKey(names[place]);
    Variable value = found == null ? null : mib.get(found);
    if (value == null && asked.version() == 0) {
      answer.setVariableBindings(List.of());
      answer.setErrorStatus(SnmpConstants.SNMP_ERROR_NO_SUCH_NAME);
      answer.setErrorIndex(place + 1);
      return false;
    }
    if (value == null) {
      answer.add(new VariableBinding(names[place], get ? Null.noSuchInstance : Null.endOfMibView));
    } else {
      names[place] = found;
      answer.add(new VariableBinding(found, value));
    }
    return true;
  }

  @Override
  public void close() {
    socket.close();
    try {
      thread.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
