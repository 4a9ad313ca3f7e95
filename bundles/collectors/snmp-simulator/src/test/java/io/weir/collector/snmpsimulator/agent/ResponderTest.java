package io.weir.collector.snmpsimulator.agent;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.snmp4j.PDU;
import org.snmp4j.PDUv1;
import org.snmp4j.smi.OID;

/** What RFC 3416 wants of answers, with snmp4j to write the requests and to read the answers. */
class ResponderTest {

  private static final String BASE = "1.3.6.1.4.1.9999";
  private static final MessageSize LARGE = new MessageSize(8_192, true);

  private final Responder responder = new Responder("public");
  private final Instances numbers = new Numbers(5);

  @Test
  void aGetTellsAMissingObjectFromAMissingInstance() throws IOException {
    PDU answer = ask(Messages.request(PDU.GET, BASE + ".1.2", BASE + ".1.9", BASE + ".7.1"), LARGE);
    assertEquals("4294967294", answer.get(0).toValueString());
    assertEquals("noSuchInstance", answer.get(1).toValueString());
    assertEquals("noSuchObject", answer.get(2).toValueString());
    assertEquals(77, answer.getRequestID().getValue());
  }

  @Test
  void aGetNextGoesFromColumnToColumnAndEndsAtTheEnd() throws IOException {
    PDU answer = ask(Messages.request(PDU.GETNEXT, BASE, BASE + ".1.5", BASE + ".3.5"), LARGE);
    assertEquals(new OID(BASE + ".1.1"), answer.get(0).getOid());
    assertEquals(new OID(BASE + ".2.1"), answer.get(1).getOid());
    assertEquals(new OID(BASE + ".3.5"), answer.get(2).getOid());
    assertEquals("endOfMibView", answer.get(2).toValueString());
  }

  @Test
  void aCounterOf64BitsIsUnsigned() throws IOException {
    PDU answer = ask(Messages.request(PDU.GET, BASE + ".3.1"), LARGE);
    assertEquals("18446744073709551615", answer.get(0).toValueString());
  }

  @Test
  void aGetBulkRepeatsBehindTheNonRepeaters() throws IOException {
    PDU request = Messages.bulk(1, 2, BASE + ".1.3", BASE + ".2", BASE + ".3.4");
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
    PDU answer = ask(Messages.bulk(0, 1_000_000, BASE + ".3.4"), LARGE);
    assertEquals(2, answer.size());
    assertEquals("endOfMibView", answer.get(1).toValueString());
  }

  @Test
  void aLongAnswerToGetBulkIsCutAndOneToGetIsTooBig() throws IOException {
    Instances many = new Numbers(500);
    MessageSize small = new MessageSize(Responder.LEAST_MESSAGE, true);
    PDU cut = ask(Messages.bulk(0, 500, BASE), small, many);
    assertEquals(PDU.noError, cut.getErrorStatus());
    assertTrue(cut.size() > 10 && responder.responseLength() <= small.octets());
    String[] names = new String[60];
    Arrays.fill(names, BASE + ".1.1");
    PDU refused = ask(Messages.request(PDU.GET, names), small, many);
    assertEquals(PDU.tooBig, refused.getErrorStatus());
    assertEquals(0, refused.size());
    MessageSize stubborn = new MessageSize(Responder.LEAST_MESSAGE, false);
    assertEquals(PDU.tooBig, ask(Messages.bulk(0, 500, BASE), stubborn, many).getErrorStatus());
  }

  @Test
  void version1HasNoCounter64AndNamesWhatIsMissing() throws IOException {
    PDU next = ask(Messages.version1(PDU.GETNEXT, BASE + ".1.1", BASE + ".2.5"), LARGE);
    assertEquals(PDU.noSuchName, next.getErrorStatus());
    assertEquals(2, next.getErrorIndex());
    assertEquals(new OID(BASE + ".2.5"), next.get(1).getOid());
    PDU get = ask(Messages.version1(PDU.GET, BASE + ".3.1"), LARGE);
    assertEquals(PDU.noSuchName, get.getErrorStatus());
    assertEquals(
        PDU.noError, ask(Messages.version1(PDU.GET, BASE + ".2.1"), LARGE).getErrorStatus());
  }

  @Test
  void nothingCanBeSet() throws IOException {
    assertEquals(
        PDU.notWritable, ask(Messages.request(PDU.SET, BASE + ".1.1"), LARGE).getErrorStatus());
  }

  @Test
  void aStrangersRequestIsNotAnswered() throws IOException {
    byte[] message = Messages.write(Messages.request(PDU.GET, BASE), "private");
    assertEquals(
        Outcome.WRONG_COMMUNITY, responder.answer(message, message.length, numbers, LARGE));
  }

  @Test
  void brokenOrdersAreSeenInAWalk() throws IOException {
    Instances back = new StrayInstances(numbers, StrayInstances.backwards());
    assertEquals(
        new OID(BASE + ".1.1"),
        ask(Messages.request(PDU.GETNEXT, BASE + ".1.3"), LARGE, back).get(0).getOid());
    Instances loop = new StrayInstances(numbers, StrayInstances.loop(2, 1));
    assertEquals(
        new OID(BASE + ".2.1"),
        ask(Messages.request(PDU.GETNEXT, BASE + ".2.5"), LARGE, loop).get(0).getOid());
    Instances twice = new StrayInstances(numbers, StrayInstances.duplicate());
    PDU answer = ask(Messages.bulk(0, 4, BASE), LARGE, twice);
    assertEquals(answer.get(1).getOid(), answer.get(2).getOid());
    assertEquals(new OID(BASE + ".1.3"), answer.get(3).getOid());
  }

  @Test
  void mutatedRequestsNeitherCrashNorOverflowIt() throws IOException {
    Random random = new Random(4);
    byte[][] seeds = {
      Messages.write(Messages.bulk(1, 50, BASE + ".1.3", BASE + ".2", BASE + ".3.4"), "public"),
      Messages.write(Messages.request(PDU.GET, BASE + ".1.2", BASE + ".3.9"), "public"),
      Messages.write(Messages.version1(PDU.GETNEXT, BASE, "2.100.3"), "public")
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
    byte[] message = Messages.write(request, "public");
    assertEquals(Outcome.ANSWERED, responder.answer(message, message.length, instances, size));
    PDU answer = request instanceof PDUv1 ? new PDUv1() : new PDU();
    return Messages.read(responder.response(), responder.responseLength(), answer);
  }
}
