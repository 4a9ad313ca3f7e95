package io.weir.analysis.flowseries.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.weir.api.flow.FlowBatch;
import io.weir.api.flow.FlowField;
import io.weir.api.flow.Measure;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Somebody sends as many different things as he can. */
class AttackTest {

  private static final long MINUTE = 60_000;
  private static final long START = 29_000_000 * MINUTE;

  @Test
  void keysAreBoundedAndTheirSumsStay() {
    FlowSeries series = new FlowSeries(Settings.limits(10, 2_000, 20), START, 3);
    Flows flows = new Flows(3).of(1_000, 65_536, 20_000_000);
    Kept kept = new Kept();
    for (int i = 0; i < 60; i++) {
      long now = START + i * 5_000L;
      series.accept(flows.batch(2_000, now));
      assertTrue(series.statistics().keys() <= 2_000);
      assertTrue(series.statistics().exporters() <= 10);
      for (ClosedBin bin : series.close(now)) {
        assertTrue(bin.size() <= 2_000 + 9 * 11, () -> "lines: " + bin.size());
        kept.take(List.of(bin));
      }
    }
    kept.take(series.close(START + 3_600_000));
    for (Family family : Family.values()) {
      assertEquals(flows.sum(Measure.BYTES), kept.sum(family, Measure.BYTES), family.toString());
    }
    assertTrue(kept.sum(Family.EXPORTER, Measure.BYTES, Map.of("exporter", "other")) > 0);
    assertTrue(series.statistics().folded() > 0);
  }

  /** Applications, of which the first is large. */
  private static FlowBatch scan(int round, long collected) {
    FlowBatch batch = new FlowBatch(2_001);
    batch.extend(2_001);
    for (int row = 0; row < batch.size(); row++) {
      boolean large = row == 1_000;
      batch.writeNumbers(FlowField.COLLECTION_TIME)[row] = collected;
      batch.writeNumbers(FlowField.PROTOCOL)[row] = 6;
      batch.writeNumbers(FlowField.SOURCE_PORT)[row] = 65_000;
      batch.writeNumbers(FlowField.DESTINATION_PORT)[row] =
          large ? 443 : 20_000 + (round * 2_000 + row) % 40_000;
      batch.writeNumbers(FlowField.SCALED_OCTETS)[row] = large ? 1_000_000 : 40;
    }
    batch.seal();
    return batch;
  }

  @Test
  void aLargeKeyIsSeenThroughAScan() {
    FlowSeries series = new FlowSeries(Settings.limits(10, 10_000, 5), START, 3);
    Kept kept = new Kept();
    for (int i = 0; i < 120; i++) {
      series.accept(scan(i, START + i * 2_000L));
      kept.take(series.close(START + i * 2_000L));
    }
    kept.take(series.close(START + 3_600_000));
    long https =
        kept.sum(Family.APPLICATION, Measure.BYTES, Map.of("application", "https"));
    assertTrue(https > 118_000_000, () -> "https came to " + https);
  }

  @Test
  void manyKeysOfOneSizeDoNotFlap() {
    FlowSeries series = new FlowSeries(Settings.limits(10, 10_000, 5), START, 3);
    Kept kept = new Kept();
    for (int minute = 0; minute < 20; minute++) {
      FlowBatch batch = new FlowBatch(12);
      batch.extend(12);
      for (int row = 0; row < 12; row++) {
        batch.writeNumbers(FlowField.COLLECTION_TIME)[row] = START + (long) minute * MINUTE;
        batch.writeNumbers(FlowField.SOURCE_AS)[row] = row + 1L;
        batch.writeNumbers(FlowField.SCALED_OCTETS)[row] = 1_000 + (row * 7L + minute * 5L) % 100;
      }
      batch.seal();
      series.accept(batch);
      kept.take(series.close(START + minute * MINUTE));
    }
    long shown =
        kept.of(Family.SOURCE_AS, Measure.BYTES, Map.of()).stream()
            .map(sample -> sample.key().labels().get("as"))
            .distinct()
            .count();
    assertEquals(6, shown, "five that stay, and the others");
  }

  @Test
  void aSeriesThatEndsGoesToZeroOnce() {
    FlowSeries series = new FlowSeries(Settings.limits(10, 10_000, 5), START, 3);
    Kept kept = new Kept();
    series.accept(scan(0, START));
    for (int minute = 0; minute < 20; minute++) {
      kept.take(series.close(START + minute * MINUTE));
    }
    List<Double> values =
        kept.of(Family.APPLICATION, Measure.BYTES, Map.of("application", "https")).stream()
            .map(sample -> sample.value())
            .toList();
    assertEquals(List.of(1_000_000.0, 0.0), values);
  }
}
