package io.weir.analysis.flowseries.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.weir.api.flow.Measure;
import java.util.SplittableRandom;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whatever flows come, in whichever order: nothing is gained and nothing lost. */
class SumsTest {

  private static final long START = 1_750_000_000_000L;

  @ParameterizedTest
  @CsvSource({
    "1, 100, 100000, 1000", "2, 100, 100000, 8", "3, 2, 100000, 3", "4, 100, 60, 8", "5, 1, 1, 1"
  })
  void sumsAreThoseOfTheFlows(long seed, int exporters, int keys, int shown) {
    FlowSeries series = new FlowSeries(Settings.limits(exporters, keys, shown), START, seed);
    Flows flows = new Flows(seed).of(5, 2_000, 3_000);
    SplittableRandom random = new SplittableRandom(seed);
    Kept kept = new Kept();
    long now = START;
    for (int i = 0; i < 120; i++) {
      series.accept(flows.batch(random.nextInt(1, 300), now - random.nextInt(3_000)));
      now += random.nextInt(20) == 0 ? 400_000 : random.nextInt(20_000);
      if (random.nextInt(4) > 0) {
        kept.take(series.close(now));
      }
    }
    kept.take(series.close(now + 4_000_000));
    assertEquals(0, series.dropped());
    assertSums(flows, kept);
    assertEquals(0, series.statistics().keys());
    assertEquals(0, series.statistics().exporters());
  }

  private static void assertSums(Flows flows, Kept kept) {
    for (Measure measure : Measure.values()) {
      assertTrue(flows.sum(measure) > 0);
      for (Family family : Family.values()) {
        assertEquals(flows.sum(measure), kept.sum(family, measure), family + " " + measure);
        assertEquals(
            kept.perBin(Family.EXPORTER, measure),
            kept.perBin(family, measure),
            family + " " + measure);
      }
    }
  }
}
