package io.weir.collector.snmpsimulator;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.weir.collector.snmpsimulator.agent.Messages;
import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketTimeoutException;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.snmp4j.PDU;
import org.snmp4j.smi.OID;

/** How bad agents are bad, as it is seen by who asks them. */
@Timeout(value = 60, unit = TimeUnit.SECONDS)
class BadAgentsTest {

  private static final String FIRST = "127.19.0.1";
  private static final String IF_NAME = "1.3.6.1.2.1.31.1.1.1.1";
  private static final String IF_HIGH_SPEED = "1.3.6.1.2.1.31.1.1.1.15";
  private static final int PATIENCE = 400;

  /** One bad agent, and who asks it. */
  private static final class Talk implements AutoCloseable {

    private final Simulation simulation;
    private final DatagramSocket socket = new DatagramSocket();
    private final byte[] received = new byte[65_536];

    Talk(String kind) throws IOException {
      int port;
      try (DatagramSocket free = new DatagramSocket(0, InetAddress.getByName(FIRST))) {
        port = free.getLocalPort();
      }
      SimulationOptions options =
          new CommandLine(
                  "--devices",
                  "1",
                  "--address",
                  FIRST,
                  "--port",
                  Integer.toString(port),
                  "--bad",
                  "100",
                  "--kinds",
                  kind,
                  "--restart-every",
                  "34560000")
              .simulation();
      simulation = new Simulation(options, (what, why) -> why.printStackTrace());
      socket.connect(new InetSocketAddress(FIRST, port));
      socket.setSoTimeout(PATIENCE);
    }

    /** The octets of the answer. */
    int ask(PDU request) throws IOException {
      byte[] message = Messages.write(request, "public");
      socket.send(new DatagramPacket(message, message.length));
      return receive();
    }

    int receive() throws IOException {
      DatagramPacket answer = new DatagramPacket(received, received.length);
      socket.receive(answer);
      return answer.getLength();
    }

    PDU answer(PDU request) throws IOException {
      return Messages.read(received, ask(request), new PDU());
    }

    @Override
    public void close() throws IOException {
      socket.close();
      simulation.close();
    }
  }

  @Test
  void aSilentOneSaysNothing() throws IOException {
    try (Talk talk = new Talk("silent")) {
      assertThrows(
          SocketTimeoutException.class, () -> talk.ask(Messages.request(PDU.GETNEXT, IF_NAME)));
      assertEquals(1, talk.simulation.counters().unanswered());
      assertEquals(0, talk.simulation.counters().answers());
    }
  }

  @Test
  void aSlowOneTakesItsTime() throws IOException {
    try (Talk talk = new Talk("slow")) {
      PDU request = Messages.request(PDU.GETNEXT, IF_NAME);
      assertThrows(SocketTimeoutException.class, () -> talk.ask(request));
      talk.socket.setSoTimeout(10_000);
      assertEquals(
          77, Messages.read(talk.received, talk.receive(), new PDU()).getRequestID().toInt());
    }
  }

  @Test
  void aLossyOneLosesAThird() throws IOException {
    try (Talk talk = new Talk("lossy")) {
      talk.socket.setSoTimeout(20);
      int lost = 0;
      for (int i = 0; i < 150; i++) {
        try {
          talk.ask(Messages.request(PDU.GETNEXT, IF_NAME));
        } catch (SocketTimeoutException e) {
          lost++;
        }
      }
      assertTrue(lost > 25 && lost < 80, "lost " + lost + " of 150");
    }
  }

  @Test
  void oneOfLittleMemorySaysTooBig() throws IOException {
    try (Talk talk = new Talk("too-big")) {
      assertEquals(PDU.tooBig, talk.answer(Messages.bulk(0, 48, IF_NAME)).getErrorStatus());
      assertEquals(5, talk.answer(Messages.bulk(0, 5, IF_NAME)).size());
    }
  }

  @ParameterizedTest
  @CsvSource({
    "looping, " + IF_HIGH_SPEED + ", 200",
    "backwards, " + IF_NAME + ", 10",
    "duplicate-index, " + IF_NAME + ", 10"
  })
  void aWalkThatGoesAstrayDoesNotRise(String kind, String from, int steps) throws IOException {
    try (Talk talk = new Talk(kind)) {
      PDU answer = talk.answer(Messages.bulk(0, steps, from));
      boolean rises = true;
      for (int i = 1; i < answer.size(); i++) {
        rises &= answer.get(i).getOid().compareTo(answer.get(i - 1).getOid()) > 0;
      }
      boolean endsBehind = answer.get(answer.size() - 1).getOid().compareTo(new OID(from)) > 0;
      assertTrue(!rises || !endsBehind, answer::toString);
    }
  }

  @Test
  void aTruncatedAnswerIsHalfOfOne() throws IOException {
    try (Talk talk = new Talk("truncated")) {
      int length = talk.ask(Messages.request(PDU.GETNEXT, IF_NAME));
      int said = 4 + ((talk.received[2] & 0xff) << 8 | (talk.received[3] & 0xff));
      assertEquals(said / 2, length);
    }
  }

  @Test
  void aWrongRequestIdIsNobodys() throws IOException {
    try (Talk talk = new Talk("wrong-request-id")) {
      PDU answer = talk.answer(Messages.request(PDU.GETNEXT, IF_NAME));
      assertNotEquals(77, answer.getRequestID().toInt());
    }
  }

  @Test
  void garbageIsNoMessage() throws IOException {
    try (Talk talk = new Talk("garbage")) {
      assertThrows(IOException.class, () -> talk.answer(Messages.request(PDU.GETNEXT, IF_NAME)));
    }
  }
}
