package io.weir.collector.snmpsimulator.mib;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.weir.collector.snmpsimulator.agent.MessageSize;
import io.weir.collector.snmpsimulator.agent.Messages;
import io.weir.collector.snmpsimulator.agent.Outcome;
import io.weir.collector.snmpsimulator.agent.Responder;
import io.weir.collector.snmpsimulator.model.Network;
import io.weir.collector.snmpsimulator.model.NetworkOptions;
import io.weir.collector.snmpsimulator.model.Tree;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.snmp4j.PDU;
import org.snmp4j.smi.OID;
import org.snmp4j.smi.OctetString;
import org.snmp4j.smi.Variable;

/** What devices show, read from what they answer. */
class DeviceViewTest {

  private static final long NOW = Network.time(Instant.parse("2026-11-21T10:00:00Z"));
  private static final String LLDP_REM = "1.0.8802.1.1.2.1.4.1.1.";
  private static final String IF_X = "1.3.6.1.2.1.31.1.1.1.";

  private static Network network(long seed) {
    return new Network(new NetworkOptions(seed, 60, 24, 0x7f100001, Duration.ofHours(6), 0));
  }

  private final Network network = network(3);
  private final Tree tree = network.tree();
  private final Asked asked = new Asked(network);
  private final Map<Integer, NavigableMap<OID, Variable>> walks = new HashMap<>();

  @Test
  void aWalkGoesForwardThroughEverythingAndAGetFindsWhatItGave() {
    for (int device = 0; device < tree.devices(); device++) {
      NavigableMap<OID, Variable> all = asked.walk(device, NOW);
      assertTrue(all.size() > 24 * 25, all.size() + " variables");
      for (Map.Entry<OID, Variable> each : all.entrySet()) {
        assertEquals(each.getValue(), asked.get(device, NOW, each.getKey()));
      }
    }
  }

  @Test
  void theSameSeedAndTimeGiveTheSameOctets() {
    byte[] one = asked.octets(5, NOW, new OID(IF_X + "6"));
    assertArrayEquals(one, new Asked(network(3)).octets(5, NOW, new OID(IF_X + "6")));
    assertFalse(Arrays.equals(one, new Asked(network(4)).octets(5, NOW, new OID(IF_X + "6"))));
    assertFalse(Arrays.equals(one, asked.octets(5, NOW + 1_000, new OID(IF_X + "6"))));
  }

  @Test
  void countersBeginAgainAtARestartAndElseGoOn() {
    int restarts = 0;
    for (int device = 0; device < tree.devices(); device++) {
      long started = network.restarts().startedAt(device, NOW);
      NavigableMap<OID, Variable> before = asked.walk(device, started - 60_000);
      NavigableMap<OID, Variable> later = asked.walk(device, started - 1);
      NavigableMap<OID, Variable> after = asked.walk(device, started + 1);
      OID upTime = new OID("1.3.6.1.2.1.1.3.0");
      boolean steady = network.restarts().isSteady(device);
      restarts += steady ? 0 : 1;
      OID column = new OID(IF_X + "6");
      for (OID name : before.subMap(column, column.nextPeer()).keySet()) {
        assertTrue(steady || later.get(name).toLong() >= before.get(name).toLong());
        assertTrue(steady || !after.containsKey(name) || after.get(name).toLong() < 30_000_000);
      }
      assertTrue(steady || after.get(upTime).toLong() < before.get(upTime).toLong());
    }
    assertTrue(restarts > 50, restarts + " restarts");
  }

  private NavigableMap<OID, Variable> now(int device) {
    return walks.computeIfAbsent(device, each -> asked.walk(each, NOW));
  }

  @Test
  void lldpTellsTheLinksThatAreThere() {
    int heard = 0;
    for (int device = 0; device < tree.devices(); device++) {
      NavigableMap<OID, Variable> all = now(device);
      for (int place = 0; place < tree.ports(); place++) {
        String index = ".0." + (place + 1) + ".1";
        int far = tree.far(tree.end(device, place));
        Variable chassis = all.get(new OID(LLDP_REM + 5 + index));
        assertEquals(isHeard(device, place, far), chassis != null);
        if (chassis != null) {
          heard++;
          NavigableMap<OID, Variable> there = now(tree.device(far));
          assertEquals(own(there, 2, chassis), chassis);
          assertEquals(
              there.get(new OID("1.3.6.1.2.1.1.5.0")), all.get(new OID(LLDP_REM + 9 + index)));
          assertNamesPort(there, far, all, index);
        }
      }
    }
    assertTrue(heard > 100, heard + " heard");
  }

  /** What the far end says of itself, if it shows LLDP at all. */
  private static Variable own(NavigableMap<OID, Variable> there, int column, Variable otherwise) {
    return there.getOrDefault(new OID("1.0.8802.1.1.2.1.3." + column + ".0"), otherwise);
  }

  private void assertNamesPort(
      NavigableMap<OID, Variable> there, int far, NavigableMap<OID, Variable> all, String index) {
    int place = tree.place(far);
    int ifIndex = network.numbering(tree.device(far), NOW).ifIndex(place);
    String said = all.get(new OID(LLDP_REM + 7 + index)).toString();
    String wanted =
        switch (all.get(new OID(LLDP_REM + 6 + index)).toInt()) {
          case 3 -> there.get(new OID("1.3.6.1.2.1.2.2.1.6." + ifIndex)).toString();
          case 5 -> there.get(new OID(IF_X + "1." + ifIndex)).toString();
          default -> Integer.toString(place + 1);
        };
    assertEquals(wanted, said);
  }

  private boolean isHeard(int device, int place, int far) {
    return far != Tree.NONE
        && network.devices().showsLldp(device)
        && network.devices().sendsLldp(tree.device(far))
        && network.outages().isUp(tree.end(device, place), NOW);
  }

  @Test
  void bothEndsOfALinkCountAlikeOverTheSameTime() {
    int compared = 0;
    for (int end = 0; end < tree.devices() * tree.interfaces(); end++) {
      int far = tree.far(end);
      if (far != Tree.NONE && isCountedThrough(end) && isCountedThrough(far)) {
        assertEquals(counted(end, 6), counted(far, 10));
        assertEquals(counted(end, 11), counted(far, 7));
        compared++;
      }
    }
    assertTrue(compared > 100, compared + " compared");
  }

  private boolean isCountedThrough(int end) {
    int device = tree.device(end);
    int place = tree.place(end);
    return network.restarts().countsSince(device, place, tree.ports(), NOW) < NOW - 60_000;
  }

  private long counted(int end, int column) {
    int device = tree.device(end);
    int ifIndex = network.numbering(device, NOW).ifIndex(tree.place(end));
    OID name = new OID(IF_X + column + "." + ifIndex);
    return asked.get(device, NOW, name).toLong() - asked.get(device, NOW - 60_000, name).toLong();
  }

  @Test
  void anInterfaceKeepsItsNameWhenItsNumberMoves() {
    int moved = 0;
    for (int device = 0; device < tree.devices(); device++) {
      long started = network.restarts().startedAt(device, NOW);
      int before = network.numbering(device, started - 1).ifIndex(3);
      int after = network.numbering(device, started).ifIndex(3);
      if (before != after) {
        moved++;
        assertNotEquals(
            OctetString.fromHexString(""),
            asked.get(device, started, new OID(IF_X + "1." + after)));
        assertEquals(
            asked.get(device, started - 1, new OID(IF_X + "1." + before)),
            asked.get(device, started, new OID(IF_X + "1." + after)));
      }
    }
    assertTrue(moved > 5, moved + " moved");
  }

  @Test
  void mutatedRequestsNeitherCrashNorOverflowIt() {
    Random random = new Random(4);
    Responder responder = new Responder("public");
    DeviceView view = new DeviceView(network);
    MessageSize size = new MessageSize(8_192, true);
    byte[][] seeds = {
      Messages.write(Messages.bulk(1, 50, "1.3.6.1.2.1.1.3", IF_X + "6", LLDP_REM + "9"), "public"),
      Messages.write(
          Messages.request(PDU.GET, IF_X + "18.7", "1.3.6.1.2.1.4.34.1.3.1.4.10.0.0.1"), "public"),
      Messages.write(
          Messages.request(PDU.GETNEXT, "1.0.8802.1.1.2.1.4.2.1.3.0.4.1.1.4.127", "2.100.3"),
          "public")
    };
    int answered = 0;
    for (int round = 0; round < 20_000; round++) {
      byte[] message = seeds[round % seeds.length].clone();
      for (int change = random.nextInt(4); change >= 0; change--) {
        message[random.nextInt(message.length)] = (byte) random.nextInt();
      }
      view.set(random.nextInt(tree.devices()), NOW + round);
      if (responder.answer(message, message.length, view, size) == Outcome.ANSWERED) {
        answered++;
        assertTrue(responder.responseLength() <= size.octets());
      }
    }
    assertTrue(answered > 500, "answered " + answered);
  }
}
