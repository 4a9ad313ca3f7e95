package io.weir.collector.snmptraps;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.weir.api.collect.LedgerLine;
import io.weir.api.inventory.Device;
import io.weir.api.net.Address;
import io.weir.api.net.Prefix;
import io.weir.api.snmp.TrapRefusal;
import java.net.DatagramSocket;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.snmp4j.PDU;

/** What is no notification, and who may not send one. */
class HostileTest {

  private static final long SEED = 20_261_121;
  private static final Address LOOPBACK = Address.parse("127.0.0.1");

  @TempDir Path folder;

  private static long datagrams(Listening listening) {
    return listening.collector.status().datagrams();
  }

  private static long accounted(Listening listening) {
    LedgerLine line = listening.collector.ledger().get(0);
    return line.out() + line.lost();
  }

  /** Each datagram is either taken or refused for a reason. */
  private static void assertAllAccounted(Listening listening, long sent) throws Exception {
    Await.until("all came", () -> accounted(listening) >= sent);
    LedgerLine line = listening.collector.ledger().get(0);
    assertTrue(line.balances());
    assertEquals(sent, line.in(), line.toString());
  }

  @Test
  void survivesTruncationAtEveryOctet() throws Exception {
    try (Listening listening = new Listening(folder);
        DatagramSocket socket = new DatagramSocket()) {
      byte[] whole = Messages.linkDown("public", 7);
      for (int length = 0; length < whole.length; length++) {
        listening.send(socket, Arrays.copyOf(whole, length));
      }
      assertAllAccounted(listening, whole.length);
      assertEquals(0, listening.taken());
      listening.send(socket, whole);
      assertAllAccounted(listening, whole.length + 1L);
      assertEquals(1, listening.taken());
    }
  }

  @Test
  void survivesMutations() throws Exception {
    try (Listening listening = new Listening(folder);
        DatagramSocket socket = new DatagramSocket()) {
      Random random = new Random(SEED);
      int sent = 20_000;
      for (int number = 1; number <= sent; number++) {
        listening.send(socket, mutated(random));
        int soFar = number;
        if (number % 100 == 0) {
          Await.until("these came", () -> datagrams(listening) == soFar);
        }
      }
      assertAllAccounted(listening, sent);
      listening.send(socket, Messages.linkDown("public", 8));
      assertAllAccounted(listening, sent + 1L);
    }
  }

  private static byte[] mutated(Random random) {
    byte[] message = Messages.linkDown("public", 1 + random.nextInt(1000));
    if (random.nextInt(4) == 0) {
      message[4] = 3; // msgVersion: SNMPv3, of which the rest is none
    }
    for (int times = random.nextInt(6); times > 0; times--) {
      message[random.nextInt(message.length)] = (byte) random.nextInt(256);
    }
    return random.nextInt(3) == 0
        ? Arrays.copyOf(message, random.nextInt(2 * message.length))
        : message;
  }

  @Test
  void survivesRandomOctets() throws Exception {
    try (Listening listening = new Listening(folder);
        DatagramSocket socket = new DatagramSocket()) {
      Random random = new Random(SEED);
      for (int number = 1; number <= 2000; number++) {
        byte[] octets = new byte[random.nextInt(1500)];
        random.nextBytes(octets);
        listening.send(socket, octets);
        int soFar = number;
        if (number % 50 == 0) {
          Await.until("these came", () -> datagrams(listening) == soFar);
        }
      }
      assertAllAccounted(listening, 2000);
      assertEquals(0, listening.taken());
    }
  }

  @Test
  void refusesUnknownSendersAndSaysWhoTheyWere() throws Exception {
    List<Prefix> allowed = List.of(Prefix.parse("192.0.2.0/24"));
    try (Listening listening = new Listening(folder, new Senders(false, allowed, List.of()), 99)) {
      listening.send(Messages.linkDown("public", 1));
      listening.send(Messages.linkDown("guess", 1));
      assertAllAccounted(listening, 2);
      assertEquals("{unknown_sender=2}", listening.lost().toString());
      assertEquals(2, listening.collector.status().refused());
      assertEquals(
          List.of(new TrapRefusal("unknown_sender", 2, Optional.of(LOOPBACK))),
          listening.collector.refusals());
    }
  }

  @Test
  void takesFromThoseWhoAreNamedAndFromDevices() throws Exception {
    Senders named = new Senders(false, List.of(Prefix.parse("127.0.0.0/8")), List.of());
    try (Listening listening = new Listening(folder, named, 99)) {
      listening.send(Messages.linkDown("public", 1));
      assertAllAccounted(listening, 1);
      assertEquals(1, listening.taken());
    }
    Senders nobody = new Senders(false, List.of(), List.of());
    try (Listening listening = new Listening(folder, nobody, 1_000)) {
      listening.know(Device.unasked("d1", LOOPBACK, 161, Instant.EPOCH));
      Await.until(
          "the device is known",
          () -> {
            listening.send(Messages.linkDown("public", 1));
            return listening.taken() > 0;
          });
    }
  }

  @Test
  void takesFromAnybodyWhatProvesItsUser() throws Exception {
    Senders nobody = new Senders(false, List.of(), List.of());
    try (Listening listening = new Listening(folder, nobody, 99)) {
      byte[] id = {(byte) 0x80, 0, 0x13, 0x70, 5, 1, 2, 3};
      RemoteEngine engine = new RemoteEngine(id, 1, Listening.SECRET);
      listening.send(engine.trap());
      assertAllAccounted(listening, 1);
      assertEquals(1, listening.taken());
    }
  }

  @Test
  void refusesWhatOneSenderSendsTooMuch() throws Exception {
    try (Listening listening = new Listening(folder, new Senders(true, List.of(), List.of()), 1);
        DatagramSocket socket = new DatagramSocket()) {
      for (int number = 0; number < 100; number++) {
        listening.send(socket, Messages.linkDown("public", 1));
      }
      assertAllAccounted(listening, 100);
      long taken = listening.taken();
      assertTrue(taken >= 1 && taken < 100, "took " + taken);
      assertEquals(100 - taken, listening.lost().get("sender_too_fast"));
    }
  }

  @Test
  void refusesWhatIsNoNotification() throws Exception {
    try (Listening listening = new Listening(folder)) {
      PDU get = new PDU();
      get.setType(PDU.GET);
      listening.send(Messages.message("public", get));
      PDU empty = new PDU();
      empty.setType(PDU.TRAP);
      listening.send(Messages.message("public", empty));
      listening.send(Messages.linkDown("guess", 1));
      assertAllAccounted(listening, 3);
      assertEquals(
          Map.of("malformed", 1L, "no_notification", 1L, "wrong_community", 1L), listening.lost());
    }
  }
}
