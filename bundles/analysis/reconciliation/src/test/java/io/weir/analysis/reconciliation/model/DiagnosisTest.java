package io.weir.analysis.reconciliation.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.weir.api.reconciliation.Row.Verdict;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What differences between flows and counters mean. */
class DiagnosisTest {

  private static final double GIGABYTE = 1e9;
  private static final double SIZE = 800;

  /** Flows of so many octets, sampled 1 in 100, where so many were counted; below 0: unknown. */
  private static Side side(double flowOctets, double counted) {
    double packets = flowOctets / SIZE;
    FlowSum sum = new FlowSum(flowOctets, packets, flowOctets / 100, packets / 100);
    Optional<Double> counter = counted < 0 ? Optional.empty() : Optional.of(counted);
    return new Side(sum, counter, 100, 0.01);
  }

  @ParameterizedTest
  @CsvSource({
    "1.00, 1.00, 1.00, 1.00, 0.0, false, AGREES",
    "1.02, 1.00, 1.00, 1.00, 0.0, false, AGREES",
    "0.98, 1.00, 1.00, 1.00, 0.1, false, AGREES",
    "4.00, 1.00, 4.00, 1.00, 0.0, false, RATE_OFF",
    "0.25, 1.00, 0.25, 1.00, 0.0, false, RATE_OFF",
    "2.00, 1.00, 2.00, 1.00, 0.0, false, RATE_OFF",
    "2.00, 1.00, 2.00, 1.00, 0.0, true, COUNTED_TWICE",
    "1.90, 1.00, 2.10, 1.00, 0.0, true, COUNTED_TWICE",
    "3.00, 1.00, 3.00, 1.00, 0.0, true, RATE_OFF",
    "0.00, 1.00, 1.00, 1.00, 0.0, false, ONE_DIRECTION",
    "0.40, 1.00, 1.00, 1.00, 0.0, false, ONE_DIRECTION",
    "0.00, 1.00, 0.00, 1.00, 0.0, false, NO_FLOWS",
    "0.80, 1.00, 0.80, 1.00, 0.2, false, LOST",
    "0.80, 1.00, 0.80, 1.00, 0.0, false, LOST",
    "0.30, 1.00, 0.30, 1.00, 0.7, false, LOST",
    "1.00, -1, 1.00, -1, 0.0, false, NO_COUNTER",
    "1.00, 0.00, 1.00, 1.00, 0.0, false, COUNTER_STILL",
  })
  void says(
      double flows,
      double counted,
      double otherFlows,
      double otherCounted,
      double lost,
      boolean twoPoints,
      Verdict verdict) {
    Diagnosis diagnosis =
        Diagnosis.of(
            side(flows * GIGABYTE, counted * GIGABYTE),
            side(otherFlows * GIGABYTE, otherCounted * GIGABYTE),
            lost,
            () -> twoPoints);
    assertEquals(verdict, diagnosis.verdict(), diagnosis.text());
  }

  @Test
  void namesTheRateThatWouldFit() {
    Diagnosis off = Diagnosis.of(side(4e9, 1e9), side(4e9, 1e9), 0, () -> false);
    assertEquals(
        "rate off by about 4.0×: flows come to 400 % of the counted octets, taken for 1 in 100;"
            + " 1 in 25 would fit",
        off.text());
    Diagnosis lost = Diagnosis.of(side(8e8, 1e9), side(8e8, 1e9), 0.2, () -> false);
    assertEquals("20 % lost before us, as sequence numbers tell", lost.text());
  }

  @Test
  void ofLittleTrafficItSaysNothing() {
    assertTrue(!side(0, 99_999).isBusy());
    assertTrue(!side(0, 4_000_000).isBusy(), "of 1 in 100 some 26 packets at most");
    assertTrue(side(0, 5_000_000).isBusy());
  }

  @Test
  void ofPacketsOfOneSizeTheErrorIsThatOfPacketSampling() {
    FlowSum sum = new FlowSum(1518e7, 1e7, 1518e3, 1e3);
    assertEquals(1.96 * Math.sqrt(1 / 1e3), SamplingError.of(sum), 1e-5);
    assertEquals(0, SamplingError.of(new FlowSum(1e9, 1e6, 1e9, 1e6)), "nothing is sampled");
  }

  /** Traffic by chance, sampled by chance: it agrees, and what is done to it is named. */
  @RepeatedTest(200)
  void seesThroughSampling(RepetitionInfo repetition) {
    Random random = new Random(repetition.getCurrentRepetition());
    int interval = 1 + random.nextInt(200);
    double small = 64 + random.nextInt(400);
    int sampled = 2_000 + random.nextInt(5_000);
    long packets = (long) sampled * interval;
    double counted = 0;
    double raw = 0;
    long rawPackets = 0;
    for (long i = 0; i < packets; i++) {
      double size = random.nextBoolean() ? small : 1518;
      counted += size;
      if (random.nextInt(interval) == 0) {
        raw += size;
        rawPackets++;
      }
    }
    FlowSum sum = new FlowSum(raw * interval, rawPackets * (double) interval, raw, rawPackets);
    Side right = new Side(sum, Optional.of(counted), interval, 0.02);
    assertEquals(Verdict.AGREES, verdict(right, 0));
    int factor = 3 + random.nextInt(20);
    Side tooHigh = new Side(times(sum, factor), Optional.of(counted), interval, 0.02);
    assertEquals(Verdict.RATE_OFF, verdict(tooHigh, 0));
    double lost = 0.3 + random.nextDouble() * 0.15;
    Side lossy = new Side(times(sum, 1 - lost), Optional.of(counted), interval, 0.02);
    assertEquals(Verdict.LOST, verdict(lossy, lost));
  }

  private static FlowSum times(FlowSum sum, double factor) {
    return new FlowSum(
        sum.octets() * factor, sum.packets() * factor, sum.rawOctets(), sum.rawPackets());
  }

  private static Verdict verdict(Side side, double lost) {
    return Diagnosis.of(side, side, lost, () -> false).verdict();
  }

  /** The error that is promised holds in 95 of 100 cases, or more. */
  @Test
  void theErrorHolds() {
    Random random = new Random(5);
    int within = 0;
    for (int trial = 0; trial < 500; trial++) {
      double counted = 0;
      double raw = 0;
      long rawPackets = 0;
      for (int i = 0; i < 20_000; i++) {
        double size = random.nextInt(10) == 0 ? 1518 : 64;
        counted += size;
        if (random.nextInt(50) == 0) {
          raw += size;
          rawPackets++;
        }
      }
      double error = SamplingError.of(new FlowSum(raw * 50, rawPackets * 50.0, raw, rawPackets));
      within += Math.abs(raw * 50 / counted - 1) <= error ? 1 : 0;
    }
    assertTrue(within >= 475, within + " of 500");
  }
}
