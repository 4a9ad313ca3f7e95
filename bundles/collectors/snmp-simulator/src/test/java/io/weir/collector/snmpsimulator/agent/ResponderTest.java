package io.weir.collector.snmpsimulator.agent;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.snmp4j.PDU;
import org.snmp4j.PDUv1;
import org.snmp4j.asn1.BER;
import org.snmp4j.asn1.BERInputStream;
import org.snmp4j.asn1.BEROutputStream;
import org.snmp4j.smi.Integer32;
import org.snmp4j.smi.OID;
import org.snmp4j.smi.OctetString;
import org.snmp4j.smi.VariableBinding;

/** What RFC 3416 wants of answers, with snmp4j to write the requests and to read the answers. */
class ResponderTest {

  private static final String BASE = "1.3.6.1.4.1.9999";
  private static final MessageSize LARGE = new MessageSize(8_192, true);

  private final Responder responder = new Responder("public");
  private final Instances numbers = new Numbers(5);

  @Test
  void aGetTellsAMissingObjectFromAMissingInstance() throws IOException {
    PDU answer = ask(pdu(PDU.GET, BASE + ".1.2", BASE + ".1.9", BASE + ".7.1"), LARGE);
    assertEquals("4294967294", answer.get(0).toValueString());
    assertEquals("noSuchInstance", answer.get(1).toValueString());
    assertEquals("noSuchObject", answer.get(2).toValueString());
    assertEquals(77, answer.getRequestID().getValue());
  }

  @Test
  void aGetNextGoesFromColumnToColumnAndEndsAtTheEnd() throws IOException {
    PDU answer = ask(pdu(PDU.GETNEXT, BASE, BASE + ".1.5", BASE + ".3.5"), LARGE);
    assertEquals(new OID(BASE + ".1.1"), answer.get(0).getOid());
    assertEquals(new OID(BASE + ".2.1"), answer.get(1).getOid());
    assertEquals(new OID(BASE + ".3.5"), answer.get(2).getOid());
    assertEquals("endOfMibView", answer.get(2).toValueString());
  }

  @Test
  void aCounterOf64BitsIsUnsigned() throws IOException {
    PDU answer = ask(pdu(PDU.GET, BASE + ".3.1"), LARGE);
    assertEquals("18446744073709551615", answer.get(0).toValueString());
  }

  @Test
  void aGetBulkRepeatsBehindTheNonRepeaters() throws IOException {
    PDU request = bulk(1, 2, BASE + ".1.3", BASE + ".2", BASE + ".3.4");
    PDU answer = ask(request, LARGE);
    assertEquals(5, answer.size());
    assertEquals(new OID(BASE + ".1.4"), answer.get(0).getOid());
    assertEquals(new OID(BASE + ".2.1"), answer.get(1).getOid());
    assertEquals(new OID(BASE + ".3.5"), answer.get(2).getOid());
    assertEquals(new OID(BASE + ".2.2"), answer.get(3).getOid());
    assertEquals("endOfMibView", answer.get(4).toValueString());
    assertEquals(5, responder.variables());
  }

  @Test
  void aGetBulkStopsWhereAllWalksHaveEnded() throws IOException {
    PDU answer = ask(bulk(0, 1_000_000, BASE + ".3.4"), LARGE);
    assertEquals(2, answer.size());
    assertEquals("endOfMibView", answer.get(1).toValueString());
  }

  @Test
  void aLongAnswerToGetBulkIsCutAndOneToGetIsTooBig() throws IOException {
    Instances many = new Numbers(500);
    MessageSize small = new MessageSize(Responder.LEAST_MESSAGE, true);
    PDU cut = ask(bulk(0, 500, BASE), small, many);
    assertEquals(PDU.noError, cut.getErrorStatus());
    assertTrue(cut.size() > 10 && responder.responseLength() <= small.octets());
    String[] names = new String[60];
    Arrays.fill(names, BASE + ".1.1");
    PDU refused = ask(pdu(PDU.GET, names), small, many);
    assertEquals(PDU.tooBig, refused.getErrorStatus());
    assertEquals(0, refused.size());
    MessageSize stubborn = new MessageSize(Responder.LEAST_MESSAGE, false);
    assertEquals(PDU.tooBig, ask(bulk(0, 500, BASE), stubborn, many).getErrorStatus());
  }

  @Test
  void version1HasNoCounter64AndNamesWhatIsMissing() throws IOException {
    PDU next = ask(version1(PDU.GETNEXT, BASE + ".1.1", BASE + ".2.5"), LARGE);
    assertEquals(PDU.noSuchName, next.getErrorStatus());
    assertEquals(2, next.getErrorIndex());
    assertEquals(new OID(BASE + ".2.5"), next.get(1).getOid());
    PDU get = ask(version1(PDU.GET, BASE + ".3.1"), LARGE);
    assertEquals(PDU.noSuchName, get.getErrorStatus());
    assertEquals(PDU.noError, ask(version1(PDU.GET, BASE + ".2.1"), LARGE).getErrorStatus());
  }

  @Test
  void nothingCanBeSet() throws IOException {
    assertEquals(PDU.notWritable, ask(pdu(PDU.SET, BASE + ".1.1"), LARGE).getErrorStatus());
  }

  @Test
  void aStrangersRequestIsNotAnswered() throws IOException {
    byte[] message = message(pdu(PDU.GET, BASE), "private");
    assertEquals(
        Outcome.WRONG_COMMUNITY, responder.answer(message, message.length, numbers, LARGE));
  }

  @Test
  void brokenOrdersAreSeenInAWalk() throws IOException {
    Instances back = new StrayInstances(numbers, StrayInstances.backwards());
    assertEquals(
        new OID(BASE + ".1.1"), ask(pdu(PDU.GETNEXT, BASE + ".1.3"), LARGE, back).get(0).getOid());
    Instances loop = new StrayInstances(numbers, StrayInstances.loop(2, 1));
    assertEquals(
        new OID(BASE + ".2.1"), ask(pdu(PDU.GETNEXT, BASE + ".2.5"), LARGE, loop).get(0).getOid());
    Instances twice = new StrayInstances(numbers, StrayInstances.duplicate());
    PDU answer = ask(bulk(0, 4, BASE), LARGE, twice);
    assertEquals(answer.get(1).getOid(), answer.get(2).getOid());
    assertEquals(new OID(BASE + ".1.3"), answer.get(3).getOid());
  }

  @Test
  void mutatedRequestsNeitherCrashNorOverflowIt() throws IOException {
    Random random = new Random(4);
    byte[][] seeds = {
      message(bulk(1, 50, BASE + ".1.3", BASE + ".2", BASE + ".3.4"), "public"),
      message(pdu(PDU.GET, BASE + ".1.2", BASE + ".3.9"), "public"),
      message(version1(PDU.GETNEXT, BASE, "2.100.3"), "public")
    };
    int answered = 0;
    for (int round = 0; round < 200_000; round++) {
      byte[] message = seeds[round % seeds.length].clone();
      for (int change = random.nextInt(4); change >= 0; change--) {
        message[random.nextInt(message.length)] = (byte) random.nextInt();
      }
      int length = random.nextInt(10) == 0 ? random.nextInt(message.length) : message.length;
      if (responder.answer(message, length, numbers, LARGE) == Outcome.ANSWERED) {
        answered++;
        assertTrue(responder.responseLength() <= LARGE.octets());
      }
    }
    assertTrue(answered > 1_000, "answered " + answered);
  }

  private PDU ask(PDU request, MessageSize size) throws IOException {
    return ask(request, size, numbers);
  }

  private PDU ask(PDU request, MessageSize size, Instances instances) throws IOException {
    byte[] message = message(request, "public");
    assertEquals(Outcome.ANSWERED, responder.answer(message, message.length, instances, size));
    BERInputStream in =
        new BERInputStream(
            ByteBuffer.wrap(responder.response(), 0, responder.responseLength()).slice());
    BER.decodeHeader(in, new BER.MutableByte());
    new Integer32().decodeBER(in);
    new OctetString().decodeBER(in);
    PDU answer = request instanceof PDUv1 ? new PDUv1() : new PDU();
    answer.decodeBER(in);
    return answer;
  }

  private static byte[] message(PDU pdu, String community) throws IOException {
    Integer32 version = new Integer32(pdu instanceof PDUv1 ? Request.V1 : Request.V2C);
    OctetString name = new OctetString(community);
    int length = version.getBERLength() + name.getBERLength() + pdu.getBERLength();
    BEROutputStream out = new BEROutputStream(ByteBuffer.allocate(length + 8));
    BER.encodeHeader(out, BER.SEQUENCE, length);
    version.encodeBER(out);
    name.encodeBER(out);
    pdu.encodeBER(out);
    ByteArrayOutputStream octets = new ByteArrayOutputStream();
    octets.write(out.getBuffer().array(), 0, out.getBuffer().position());
    return octets.toByteArray();
  }

  private static PDU pdu(int type, String... names) {
    return fill(new PDU(), type, names);
  }

  private static PDU version1(int type, String... names) {
    return fill(new PDUv1(), type, names);
  }

  private static PDU bulk(int nonRepeaters, int repetitions, String... names) {
    PDU pdu = pdu(PDU.GETBULK, names);
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
}
