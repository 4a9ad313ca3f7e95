package io.weir.store.postgresqlflows.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.weir.api.flow.Measure;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Sums by key against a map that has room for all. */
class KeySumsTest {

  private static final int MEASURES = Measure.values().length;
  private static final int BYTES = Measure.BYTES.ordinal();
  private static final int FLOWS = Measure.FLOWS.ordinal();
  private static final int KEYS = 5000;
  private static final int KEPT = 20;

  private final SplittableRandom random = new SplittableRandom(11);
  private final Map<List<Long>, long[]> exact = new HashMap<>();

  /** Numbers of a flow: the key's two, and what is measured behind them. */
  private static KeySums sums(int limit) {
    int[] measures = new int[MEASURES];
    Arrays.setAll(measures, i -> 2 + i);
    return new KeySums(new int[] {1, 0}, measures, limit);
  }

  private void add(KeySums sums, long first, long second, long bytes) {
    long[] flow = new long[2 + MEASURES];
    Arrays.fill(flow, 7);
    flow[1] = first;
    flow[0] = second;
    flow[2 + BYTES] = bytes;
    flow[2 + FLOWS] = 1;
    sums.add(flow);
    long[] sum = exact.computeIfAbsent(List.of(first, second), key -> new long[MEASURES]);
    for (int i = 0; i < MEASURES; i++) {
      sum[i] += flow[2 + i];
    }
  }

  private void addSkewed(KeySums sums, int flows) {
    for (int i = 0; i < flows; i++) {
      long rank = (long) Math.exp(random.nextDouble() * Math.log(KEYS));
      add(sums, rank * 1_000_003, -rank, random.nextLong(1_000_000));
    }
  }

  private static List<Long> key(KeySums sums, int row) {
    return List.of(sums.key(row, 0), sums.key(row, 1));
  }

  private void assertAddsUp(KeySums sums) {
    for (int measure = 0; measure < MEASURES; measure++) {
      long total = sums.others().sum(measure);
      for (int row = 0; row < sums.size(); row++) {
        total += sums.sum(row, measure);
      }
      long wanted = 0;
      for (long[] each : exact.values()) {
        wanted += each[measure];
      }
      assertEquals(wanted, total);
    }
  }

  /** What a complete key has is all; what any other has elsewhere is no more than is said. */
  private void assertBounds(KeySums sums) {
    Map<List<Long>, Integer> rows = new HashMap<>();
    for (int row = 0; row < sums.size(); row++) {
      assertEquals(null, rows.put(key(sums, row), row), "a key of two rows");
    }
    exact.forEach(
        (key, wanted) -> {
          for (int measure = 0; measure < MEASURES; measure++) {
            Integer row = rows.get(key);
            long there = row == null ? 0 : sums.sum(row, measure);
            if (row != null && sums.isComplete(row)) {
              assertEquals(wanted[measure], there);
            } else {
              BigInteger elsewhere = BigInteger.valueOf(wanted[measure] - there);
              assertTrue(elsewhere.compareTo(sums.others().most(measure)) <= 0);
            }
          }
        });
  }

  @ParameterizedTest
  @ValueSource(ints = {80, 1000, 4096, 100_000})
  void allIsThereInWhateverRoom(int limit) {
    KeySums sums = sums(limit);
    addSkewed(sums, 100_000);
    assertTrue(sums.size() <= limit);
    assertAddsUp(sums);
    sums.keep(KEPT);
    assertTrue(sums.size() <= 2 * KEPT);
    assertAddsUp(sums);
    assertBounds(sums);
  }

  @Test
  void theLargestAreKept() {
    KeySums sums = sums(KEYS / 4);
    addSkewed(sums, 100_000);
    sums.keep(KEPT);
    Map<List<Long>, Integer> rows = new HashMap<>();
    for (int row = 0; row < sums.size(); row++) {
      rows.put(key(sums, row), row);
    }
    for (int measure : new int[] {BYTES, FLOWS}) {
      exact.entrySet().stream()
          .sorted((one, other) -> Long.compare(other.getValue()[measure], one.getValue()[measure]))
          .limit(KEPT / 2)
          .forEach(each -> assertTrue(sums.isComplete(rows.get(each.getKey()))));
    }
  }

  @Test
  void aKeyThatComesLateIsCompleteUnlessItWasFolded() {
    KeySums sums = sums(8);
    for (int i = 0; i < 8; i++) {
      add(sums, i, 0, 1);
    }
    add(sums, 100, 0, 1_000_000);
    assertTrue(sums.others().any());
    int last = sums.size() - 1;
    assertTrue(sums.isComplete(last), "it came once the room was full, and never before");
    List<List<Long>> there = new ArrayList<>();
    for (int row = 0; row < sums.size(); row++) {
      there.add(key(sums, row));
    }
    long gone = 0;
    while (there.contains(List.of(gone, 0L))) {
      gone++;
    }
    add(sums, gone, 0, 5);
    assertFalse(sums.isComplete(sums.size() - 1), "some of it is among the others");
    assertBounds(sums);
  }

  @Test
  void equalKeysAreKeptUpToTheLimit() {
    KeySums sums = sums(1000);
    for (int i = 0; i < 30; i++) {
      add(sums, i, i, 9);
    }
    sums.keep(KEPT);
    assertEquals(KEPT, sums.size());
    assertEquals(10, sums.others().sum(FLOWS));
    assertEquals(BigInteger.valueOf(9), sums.others().most(BYTES));
  }

  @Test
  void smallKeysAreNotKeptBesideLargeOnes() {
    KeySums sums = sums(1000);
    add(sums, 1, 1, 1_000_000);
    for (int i = 0; i < 1000 * KEPT; i++) {
      add(sums, 1, 1, 1);
    }
    for (int i = 0; i < 100; i++) {
      add(sums, 2, i, 1);
    }
    sums.keep(KEPT);
    assertEquals(1, sums.size());
    assertAddsUp(sums);
  }

  @Test
  void numbersAreUnsigned() {
    KeySums sums = sums(1000);
    for (int i = 0; i < 100; i++) {
      add(sums, i, 0, i == 50 ? -1 : i);
    }
    sums.keep(KEPT);
    assertTrue(IntStream.range(0, sums.size()).anyMatch(row -> sums.key(row, 0) == 50));
    assertAddsUp(sums);
  }

  @Test
  void fewKeysAreAllKept() {
    KeySums sums = sums(1000);
    add(sums, 1, 1, 1L << 60);
    add(sums, 2, 2, 1);
    sums.keep(KEPT);
    assertEquals(2, sums.size());
    assertFalse(sums.others().any());
  }
}
