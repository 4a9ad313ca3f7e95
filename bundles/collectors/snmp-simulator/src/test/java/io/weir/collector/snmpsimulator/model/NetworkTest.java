package io.weir.collector.snmpsimulator.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NetworkTest {

  private static final long NOW = Network.time(Instant.parse("2026-11-21T10:00:00Z"));
  private static final long MINUTE = 60_000;
  private static final long DAY = 1_440 * MINUTE;

  private static Network network(int devices, int interfaces) {
    return new Network(
        new NetworkOptions(7, devices, interfaces, 0x7f100001, Duration.ofDays(1), 50));
  }

  private final Network network = network(600, 48);
  private final Tree tree = network.tree();
  private final Traffic traffic = network.traffic();

  @ParameterizedTest
  @CsvSource({
    "1, 12",
    "2, 12",
    "3, 12",
    "4, 12",
    "5, 48",
    "6, 48",
    "7, 48",
    "50, 12",
    "500, 13",
    "5000, 48",
    "2000, 1000"
  })
  void eachLinkHasTwoEndsAndEachDeviceALink(int devices, int interfaces) {
    Tree any = network(devices, interfaces).tree();
    for (int device = 0; device < devices; device++) {
      int links = 0;
      for (int place = 0; place < interfaces; place++) {
        int end = any.end(device, place);
        int far = any.far(end);
        if (far != Tree.NONE) {
          links++;
          assertEquals(end, any.far(far));
          assertNotEquals(device, any.device(far));
          assertEquals(any.link(end), any.link(far));
        }
      }
      assertTrue(links > 0 || devices == 1, "device " + device + " has no link");
    }
  }

  @Test
  void aLinkIsAsFastAtBothEnds() {
    for (int end = 0; end < tree.devices() * tree.interfaces(); end++) {
      if (tree.far(end) != Tree.NONE) {
        assertEquals(network.ports().speed(end), network.ports().speed(tree.far(end)));
      }
    }
  }

  @Test
  void whatLeavesOneEndComesInAtTheOther() {
    Random random = new Random(1);
    for (int end = 0; end < tree.devices() * tree.interfaces(); end++) {
      int far = tree.far(end);
      if (far != Tree.NONE) {
        long time = NOW + random.nextInt((int) DAY);
        assertEquals(traffic.octets(end, true, time), traffic.octets(far, false, time));
        assertEquals(
            traffic.unicastPackets(end, false, time), traffic.unicastPackets(far, true, time));
        assertEquals(network.outages().isUp(end, time), network.outages().isUp(far, time));
      }
    }
  }

  @Test
  void countersNeverRunBackwardsNorFasterThanTheLine() {
    Random random = new Random(2);
    for (int i = 0; i < 20_000; i++) {
      int end = random.nextInt(tree.devices() * tree.interfaces());
      boolean in = random.nextBoolean();
      long time = NOW + random.nextInt((int) DAY);
      long step = 1L + random.nextInt(random.nextBoolean() ? 5 : 100_000);
      long counted = traffic.octets(end, in, time + step) - traffic.octets(end, in, time);
      long most = (step + 1) * network.ports().speed(end) * 125;
      assertTrue(counted >= 0 && counted <= most, end + " counted " + counted + " in " + step);
    }
  }

  @Test
  void trafficMovesWithTheDayAndWithNoise() {
    int end = tree.end(0, Tree.FIRST);
    long[] hours = new long[24];
    for (int hour = 0; hour < 24; hour++) {
      long from = NOW + hour * 60L * MINUTE;
      hours[hour] = traffic.octets(end, true, from + MINUTE) - traffic.octets(end, true, from);
    }
    long least = Arrays.stream(hours).min().orElseThrow();
    long most = Arrays.stream(hours).max().orElseThrow();
    assertTrue(most > 3 * least && least > 0, least + " to " + most);
    long one = traffic.octets(end, true, NOW + MINUTE) - traffic.octets(end, true, NOW);
    long next =
        traffic.octets(end, true, NOW + 2 * MINUTE) - traffic.octets(end, true, NOW + MINUTE);
    assertNotEquals(one / 1_000, next / 1_000);
  }

  @Test
  void nothingFlowsWhileALinkIsDown() {
    int seen = 0;
    for (int end = 0; end < tree.devices() * tree.interfaces(); end++) {
      if (network.outages().happen(end)) {
        seen++;
        long down = NOW - NOW % DAY + network.outages().downAt(end);
        assertTrue(network.outages().isUp(end, down - 1));
        assertTrue(!network.outages().isUp(end, down));
        assertTrue(!network.outages().isUp(end, down + Shape.QUARTER - 1));
        assertTrue(network.outages().isUp(end, down + Shape.QUARTER));
        assertEquals(
            traffic.octets(end, true, down), traffic.octets(end, true, down + Shape.QUARTER - 1));
        assertEquals(down, network.outages().changedAt(end, down + 5));
        long up = down + Shape.QUARTER;
        assertEquals(up, network.outages().changedAt(end, up + 5 * MINUTE));
      }
    }
    assertTrue(seen > 500, "only " + seen + " go down");
  }

  @Test
  void devicesRestartAndSomeAreNumberedAnew() {
    int renumbered = 0;
    for (int device = 0; device < tree.devices(); device++) {
      long started = network.restarts().startedAt(device, NOW);
      boolean steady = network.restarts().isSteady(device);
      assertTrue(started <= NOW && (steady || NOW - started < 2 * DAY));
      if (!steady) {
        assertTrue(network.restarts().isSilent(device, started - 1));
        assertEquals(started, network.restarts().startedAt(device, started));
        assertTrue(network.restarts().startedAt(device, started - 1) < started);
        Numbering before = network.numbering(device, started - 1);
        renumbered += before.equals(network.numbering(device, started)) ? 0 : 1;
      }
    }
    assertTrue(renumbered > 90 && renumbered < 210, renumbered + " of 600");
  }

  @Test
  void noTwoInterfacesHaveOneNumber() {
    for (int device = 0; device < tree.devices(); device++) {
      Numbering numbering = network.numbering(device, NOW);
      BitSet seen = new BitSet();
      for (int row = 0; row < tree.interfaces(); row++) {
        seen.set(numbering.ifIndex(numbering.place(row)));
        assertEquals(numbering.offset() + row + 1, numbering.ifIndex(numbering.place(row)));
      }
      assertEquals(tree.interfaces(), seen.cardinality());
    }
  }

  @Test
  void theShareOfBadAgentsIsAsWanted() {
    long bad = IntStream.range(0, 600).filter(network.devices()::isBad).count();
    assertTrue(bad > 15 && bad < 50, bad + " of 600");
  }

  @Test
  void optionsThatMakeNoSenseAreRefused() {
    assertThrows(IllegalArgumentException.class, () -> network(0, 48));
    assertThrows(IllegalArgumentException.class, () -> network(5, 11));
    assertThrows(IllegalArgumentException.class, () -> network(65_000, 1_000));
  }
}
