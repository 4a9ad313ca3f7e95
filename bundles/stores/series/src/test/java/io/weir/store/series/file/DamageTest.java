package io.weir.store.series.file;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.weir.api.metric.Sample;
import io.weir.api.metric.SeriesKey;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A bit turned over anywhere costs the block that it is in, and is told. */
class DamageTest {

  private static final int SERIES = 30;
  private static final int SAMPLES_OF_EACH = 40;

  @TempDir Path directory;
  private Map<SeriesKey, NavigableMap<Long, Double>> intact;

  /** A segment of a half, a journal of the rest. */
  @BeforeEach
  void fill() throws Exception {
    try (SeriesLog log = TestSeries.open(directory, new Heard())) {
      for (int i = 0; i < SAMPLES_OF_EACH; i++) {
        List<Sample> samples = new ArrayList<>();
        for (int port = 0; port < SERIES; port++) {
          samples.add(TestSeries.sample(port, 1_000_000 - 1000L * i, port * i));
        }
        log.write(samples);
        if (i == SAMPLES_OF_EACH / 2) {
          log.flush();
        }
      }
      intact = TestSeries.all(log);
    }
  }

  @Test
  void aBitInASegmentCostsOneChunkOfOneSeries() throws Exception {
    assertLossOfAFlip("series", SERIES, SAMPLES_OF_EACH / 2 + 1);
  }

  @Test
  void aBitInAJournalCostsOneWrite() throws Exception {
    assertLossOfAFlip("journal", SERIES, SERIES);
  }

  @Test
  void aBitInTheNamesCostsOneSeries() throws Exception {
    assertLossOfAFlip("names", SERIES, SAMPLES_OF_EACH);
  }

  private void assertLossOfAFlip(String suffix, int flips, int most) throws Exception {
    Path file = file(suffix);
    byte[] good = Files.readAllBytes(file);
    SplittableRandom random = new SplittableRandom(5);
    for (int i = 0; i < 4 * flips; i++) {
      byte[] bad = good.clone();
      int at = random.nextInt(bad.length);
      bad[at] ^= (byte) (1 << random.nextInt(8));
      Files.write(file, bad);
      Heard heard = new Heard();
      try (SeriesLog log = TestSeries.open(directory, heard)) {
        int lost = lost(TestSeries.all(log));
        assertTrue(lost <= most, lost + " samples lost to octet " + at);
        assertFalse(heard.damaged.isEmpty() && heard.cutOff.isEmpty(), "octet " + at + " not told");
      }
      Files.write(file, good);
    }
    try (SeriesLog log = TestSeries.open(directory, new Heard())) {
      assertEquals(intact, TestSeries.all(log));
    }
  }

  /** Samples that are not there any more; none may be there with another value. */
  private int lost(Map<SeriesKey, NavigableMap<Long, Double>> left) {
    int lost = 0;
    for (Map.Entry<SeriesKey, NavigableMap<Long, Double>> series : intact.entrySet()) {
      NavigableMap<Long, Double> there = left.getOrDefault(series.getKey(), noSamples());
      for (Map.Entry<Long, Double> sample : series.getValue().entrySet()) {
        lost += there.containsKey(sample.getKey()) ? 0 : 1;
      }
      assertTrue(series.getValue().entrySet().containsAll(there.entrySet()));
    }
    assertTrue(intact.keySet().containsAll(left.keySet()));
    return lost;
  }

  private static NavigableMap<Long, Double> noSamples() {
    return new TreeMap<>();
  }

  @Test
  void aFileCutShortCostsItsEnd() throws Exception {
    Path journal = file("journal");
    byte[] good = Files.readAllBytes(journal);
    for (int length = 0; length < good.length; length += 97) {
      Files.write(journal, Arrays.copyOf(good, length));
      try (SeriesLog log = TestSeries.open(directory, new Heard())) {
        int writesLost = good.length / (SERIES * 20) - length / (SERIES * 20) + 1;
        assertTrue(lost(TestSeries.all(log)) <= writesLost * SERIES);
      }
      Files.write(journal, good);
    }
  }

  private Path file(String suffix) throws IOException {
    try (Stream<Path> files = Files.list(directory)) {
      return files
          .filter(file -> file.toString().endsWith(suffix))
          .filter(file -> file.toFile().length() > 0)
          .findFirst()
          .orElseThrow();
    }
  }
}
