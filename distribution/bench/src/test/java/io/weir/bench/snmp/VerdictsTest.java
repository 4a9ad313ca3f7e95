package io.weir.bench.snmp;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.weir.api.metric.Sample;
import io.weir.api.metric.SeriesKey;
import io.weir.bench.snmp.Round.Share;
import io.weir.collector.snmpsimulator.agent.Misbehaviour;
import io.weir.collector.snmpsimulator.model.Network;
import io.weir.collector.snmpsimulator.model.NetworkOptions;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class VerdictsTest {

  private static final Duration MINUTE = Duration.ofMinutes(1);
  private static final Instant BEGIN = Instant.parse("2026-11-21T12:00:30Z");

  private final Plan plan = plan(Duration.ofDays(300));
  private final Network network = plan.network();
  private final Attendance attendance = new Attendance(plan, network);
  private final Verdicts verdicts = new Verdicts(plan, network, attendance);

  private static Plan plan(Duration restartEvery) {
    NetworkOptions options = new NetworkOptions(7, 300, 12, Plan.FIRST_ADDRESS, restartEvery, 100);
    return new Plan(options, List.of(Misbehaviour.SLOW, Misbehaviour.LOSSY), 2, MINUTE);
  }

  /** So many interfaces of each device answer in a round, so late. */
  private void answer(int round, int interfaces, Duration late) {
    for (int device = 0; device < plan.options().devices(); device++) {
      List<Sample> samples = new ArrayList<>();
      long time = attendance.askedAt(device, round).plus(late).toEpochMilli();
      for (int one = 0; one < interfaces; one++) {
        Map<String, String> labels =
            Map.of("device", Plan.id(network, device), "interface", "i" + one);
        samples.add(new Sample(new SeriesKey("weir_interface_oper_status", labels), time, 1.0));
        samples.add(new Sample(new SeriesKey("weir_interface_speed_bits", labels), time, 1.0));
      }
      attendance.accept(samples);
    }
  }

  @Test
  void aRoundIsCompleteWithAllInterfacesHoweverLate() {
    attendance.begin(BEGIN);
    answer(-1, 12, Duration.ZERO);
    answer(0, 12, Duration.ZERO);
    answer(1, 11, Duration.ofSeconds(54));
    answer(2, 12, Duration.ZERO);
    Map<String, Share> first = verdicts.of(0);
    Map<String, Share> second = verdicts.of(1);
    assertTrue(first.values().stream().allMatch(Share::isWhole), first.toString());
    assertTrue(second.values().stream().noneMatch(Share::isWhole), second.toString());
    assertEquals(300, first.values().stream().mapToInt(Share::devices).sum());
    assertTrue(first.keySet().containsAll(List.of("good", "slow", "lossy")), first.toString());
    assertEquals(List.of(), verdicts.missed(0));
    assertEquals(second.get("good").devices(), verdicts.missed(1).size());
    assertTrue(verdicts.missed(1).get(0).endsWith(": 11 of 12 interfaces"));
  }

  @Test
  void nothingCountsBeforeTheBegin() {
    answer(0, 12, Duration.ZERO);
    assertEquals(300 * 24, attendance.samples());
    attendance.begin(BEGIN);
    assertFalse(attendance.isComplete(0, 0));
    assertEquals(0, attendance.came(0, 0));
  }

  @Test
  void eachDeviceIsAskedWithinAPeriodOfTheBegin() {
    attendance.begin(BEGIN);
    for (int device = 0; device < 300; device++) {
      Instant first = attendance.askedAt(device, 0);
      assertTrue(first.isAfter(BEGIN) && !first.isAfter(BEGIN.plus(MINUTE)), first.toString());
      assertEquals(first.plus(MINUTE), attendance.askedAt(device, 1));
    }
  }

  @Test
  void devicesThatRestartAreNoGoodOnes() {
    Plan restless = plan(Duration.ofMinutes(5));
    Network shaken = restless.network();
    Attendance absent = new Attendance(restless, shaken);
    absent.begin(BEGIN);
    Map<String, Share> shares = new Verdicts(restless, shaken, absent).of(0);
    assertTrue(shares.get("restarted").devices() > 0, shares.toString());
    assertTrue(shares.get("renumbered").devices() > 0, shares.toString());
    assertEquals(0, shares.get("good").complete());
  }

  @Test
  void rangesHaveEveryDevice() {
    assertEquals(List.of("127.64.0.0/24", "127.64.1.0/24"), plan.ranges(network));
    assertEquals("127.64.1.46-1161", Plan.id(network, 299));
  }
}
