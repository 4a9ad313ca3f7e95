package io.weir.store.series.file;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.weir.api.metric.Sample;
import io.weir.api.metric.SeriesKey;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Writes, replacements, flushes, merges and restarts in any order, beside a map of maps. */
class ModelTest {

  private static final int STEPS = 400;
  private static final int SERIES = 20;
  private static final int TIMES = 5000;

  @TempDir Path directory;

  private final Map<SeriesKey, NavigableMap<Long, Double>> model = new HashMap<>();
  private final Heard heard = new Heard();

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4})
  void aLogIsAMap(long seed) throws Exception {
    SplittableRandom random = new SplittableRandom(seed);
    SeriesLog log = TestSeries.open(directory, heard);
    try {
      for (int step = 0; step < STEPS; step++) {
        switch (random.nextInt(20)) {
          case 0, 1, 2 -> log.flush();
          case 3, 4 -> log.tidy();
          case 5 -> {
            log.close();
            log = TestSeries.open(directory, heard);
          }
          case 6 -> {
            log.retain();
            log.expireNames();
          }
          default -> write(log, random);
        }
        if (step % 20 == 0) {
          assertEquals(model, TestSeries.all(log));
        }
      }
      assertEquals(model, TestSeries.all(log));
    } finally {
      log.close();
    }
    assertEquals(List.of(), heard.damaged);
    assertEquals(List.of(), heard.cutOff);
    assertEquals(List.of(), heard.refused);
  }

  /** Mostly what follows, at times what lies far back, and what is there already. */
  private void write(SeriesLog log, SplittableRandom random) throws Exception {
    List<Sample> samples = new ArrayList<>();
    int from = random.nextInt(TIMES);
    for (int i = 0; i < random.nextInt(1, 200); i++) {
      int time = random.nextInt(5) == 0 ? random.nextInt(TIMES) : (from + i) % TIMES;
      long before = Duration.ofMinutes(TIMES - time).toMillis();
      samples.add(
          TestSeries.sample(random.nextInt(SERIES), before, random.nextInt(1_000_000) / 8.0));
    }
    log.write(samples);
    samples.forEach(
        one ->
            model
                .computeIfAbsent(one.key(), key -> new TreeMap<>())
                .put(one.timeMillis(), one.value()));
  }
}
