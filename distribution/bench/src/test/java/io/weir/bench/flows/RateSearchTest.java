package io.weir.bench.flows;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RateSearchTest {
  @ParameterizedTest
  @ValueSource(longs = {5_000, 99_000, 100_000, 101_000, 730_000, 12_345_678})
  void comesWithinATenthOfTheLimit(long limit) {
    RateSearch search = new RateSearch(100_000);
    int tries = 0;
    for (; search.hasNext(); tries++) {
      search.tried(search.next() <= limit, (double) search.next());
    }
    assertTrue(search.highest() <= limit, () -> "found " + search.highest());
    assertTrue(search.highest() >= limit / 1.11, () -> "found " + search.highest());
    assertTrue(tries < 20);
  }

  @Test
  void stopsWhereTheGeneratorDoes() {
    RateSearch search = new RateSearch(100_000);
    while (search.hasNext()) {
      search.tried(true, Math.min((double) search.next(), 900_000));
    }
    assertEquals(900_000, search.highest());
  }

  @Test
  void givesUpWhereEverythingIsLost() {
    RateSearch search = new RateSearch(64_000);
    int tries = 0;
    for (; search.hasNext() && tries < 100; tries++) {
      search.tried(false, (double) search.next());
    }
    assertFalse(search.hasNext());
    assertEquals(1000, search.highest());
  }
}
