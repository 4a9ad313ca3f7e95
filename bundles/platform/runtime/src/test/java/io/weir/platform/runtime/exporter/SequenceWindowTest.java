package io.weir.platform.runtime.exporter;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.weir.api.flow.SequenceUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SequenceWindowTest {

  private static final long BOOT = 1_000_000;

  private final SequenceWindow window = new SequenceWindow(0, 0, SequenceUnit.DATAGRAMS);
  private long up = 100_000;

  private void receive(long number) {
    receive(number, 1);
  }

  private void receive(long number, int count) {
    up += 10;
    window.receive((int) number, count, up, BOOT, 0);
  }

  private void expect(long received, long missing, long duplicates, long reordered) {
    assertEquals(received, window.received(), "received");
    assertEquals(missing, window.missing(), "missing");
    assertEquals(duplicates, window.duplicates(), "duplicates");
    assertEquals(reordered, window.reordered(), "reordered");
  }

  @Test
  void oneAfterTheOtherLosesNothingOverTheWrap() {
    for (long number = 0xffff_fff0L; number < 0x1_0000_0010L; number++) {
      receive(number);
    }
    expect(32, 0, 0, 0);
    assertEquals(0, window.awaited());
  }

  @Test
  void whatDoesNotComeIsAwaitedAndThenMissing() {
    receive(1);
    receive(5);
    assertEquals(3, window.awaited());
    expect(2, 0, 0, 0);
    window.settle(SequenceWindow.PATIENCE_MILLIS + 1);
    assertEquals(0, window.awaited());
    expect(2, 3, 0, 0);
  }

  @Test
  void whatLeavesTheWindowIsMissing() {
    receive(0);
    for (int number = 2; number < 65; number++) {
      receive(number);
    }
    assertEquals(1, window.awaited());
    receive(65);
    assertEquals(0, window.awaited());
    expect(65, 1, 0, 0);
  }

  @Test
  void whatComesLateIsReorderedAndWhatComesTwiceIsADuplicate() {
    receive(1);
    receive(4);
    receive(3);
    receive(3);
    receive(2);
    receive(4);
    expect(4, 0, 2, 2);
  }

  @Test
  void aRestartIsKnownByTheClocks() {
    receive(50);
    receive(51);
    window.receive(0, 1, 500, BOOT + 200_000, 0);
    window.receive(1, 1, 600, BOOT + 200_000, 0);
    assertEquals(1, window.restarts());
    expect(4, 0, 0, 0);
  }

  @Test
  void aLateDatagramWithAnEarlierUptimeIsNoRestart() {
    receive(50);
    receive(52);
    window.receive(51, 1, up - 15, BOOT, 0);
    assertEquals(0, window.restarts());
    expect(3, 0, 0, 1);
  }

  @Test
  void withoutClocksTheSecondDatagramConfirmsARestart() {
    SequenceWindow records = new SequenceWindow(0, 0, SequenceUnit.DATA_RECORDS);
    records.receive(1_000_000, 20, SequenceWindow.UNKNOWN, 0, 0);
    records.receive(0, 20, SequenceWindow.UNKNOWN, 0, 0);
    assertEquals(0, records.restarts());
    assertEquals(20, records.duplicates());
    records.receive(20, 20, SequenceWindow.UNKNOWN, 0, 0);
    assertEquals(1, records.restarts());
    assertEquals(60, records.received());
    assertEquals(0, records.missing() + records.duplicates());
  }

  @Test
  void aStrayDatagramIsNoRestart() {
    receive(1_000_000);
    receive(7);
    receive(1_000_001);
    assertEquals(0, window.restarts());
    expect(2, 0, 1, 0);
  }

  @Test
  void aLongOutageIsALossNotARestart() {
    receive(0);
    receive(1_000_001);
    assertEquals(0, window.restarts());
    expect(2, 1_000_000 - 63, 0, 0);
    assertEquals(63, window.awaited());
  }

  /** Every unit for itself: what the window does with ranges, the oracle does with a set. */
  private static final class Oracle {
    private final long width;
    private final Set<Long> seen = new HashSet<>();
    private long next;
    private long received;
    private long missing;
    private long duplicates;
    private long reordered;
    private long settled;

    Oracle(long width, long first) {
      this.width = width;
      this.next = first;
      this.settled = first;
    }

    void receive(long number, int count) {
      long before = next;
      next = Math.max(next, number + count);
      for (long unit = number; unit < number + count; unit++) {
        boolean lateForGood = unit < settled;
        if (lateForGood || !seen.add(unit)) {
          duplicates++;
        } else {
          received++;
          reordered += unit < before ? 1 : 0;
        }
      }
      for (; settled < next - width; settled++) {
        missing += seen.remove(settled) ? 0 : 1;
      }
    }
  }

  @Test
  void agreesWithAnOracleOnShuffledLossyTraffic() {
    for (int seed = 0; seed < 200; seed++) {
      compare(new Random(seed), SequenceUnit.DATAGRAMS, 64, 1);
      compare(new Random(seed), SequenceUnit.FLOWS, 2048, 30);
    }
  }

  private static void compare(Random random, SequenceUnit unit, int width, int mostUnits) {
    long first = 0xffff_0000L + random.nextInt(100_000);
    SequenceWindow window = new SequenceWindow(0, 0, unit);
    Oracle oracle = new Oracle(width, first);
    for (long[] datagram : traffic(random, first, mostUnits)) {
      window.receive((int) datagram[0], (int) datagram[1], SequenceWindow.UNKNOWN, 0, 0);
      oracle.receive(datagram[0], (int) datagram[1]);
    }
    assertEquals(oracle.received, window.received());
    assertEquals(oracle.missing, window.missing());
    assertEquals(oracle.duplicates, window.duplicates());
    assertEquals(oracle.reordered, window.reordered());
  }

  private static List<long[]> traffic(Random random, long first, int mostUnits) {
    List<long[]> datagrams = new ArrayList<>();
    long number = first;
    for (int i = 0; i < 2_000; i++) {
      int count = 1 + random.nextInt(mostUnits);
      if (i == 0 || random.nextInt(10) > 0) {
        datagrams.add(new long[] {number, count});
      }
      if (random.nextInt(20) == 0) {
        datagrams.add(new long[] {number, count});
      }
      number += count;
    }
    for (int i = 1; i < datagrams.size() - 8; i++) {
      if (random.nextInt(5) == 0) {
        datagrams.add(i + random.nextInt(8), datagrams.remove(i));
      }
    }
    return datagrams;
  }
}
