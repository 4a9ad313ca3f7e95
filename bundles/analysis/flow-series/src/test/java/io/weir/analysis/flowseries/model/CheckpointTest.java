package io.weir.analysis.flowseries.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.weir.api.flow.Measure;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CheckpointTest {

  private static final long START = 1_750_000_000_000L;
  private static final Limits LIMITS = Settings.limits(4, 400, 8);

  private static byte[] saved(FlowSeries series) throws IOException {
    ByteArrayOutputStream octets = new ByteArrayOutputStream();
    series.save(new DataOutputStream(octets));
    return octets.toByteArray();
  }

  private static FlowSeries restored(byte[] octets, long now) throws IOException {
    FlowSeries series = new FlowSeries(LIMITS, now, now);
    series.restore(new DataInputStream(new ByteArrayInputStream(octets)));
    return series;
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 30_000, 3_600_000})
  void aRestartLosesNothingAndWritesNothingTwice(long away) throws IOException {
    Flows flows = new Flows(11);
    Kept kept = new Kept();
    FlowSeries series = new FlowSeries(LIMITS, START, 1);
    long now = START;
    for (int i = 0; i < 100; i++) {
      series.accept(flows.batch(100, now));
      now += 5_000;
      kept.take(series.close(now));
      if (i % 10 == 9) {
        byte[] octets = saved(series);
        assertFalse(series.isChanged());
        now += away;
        series = restored(octets, now);
      }
    }
    kept.take(series.close(now + 3_600_000));
    for (Family family : Family.values()) {
      for (Measure measure : Measure.values()) {
        assertEquals(flows.sum(measure), kept.sum(family, measure), family + " " + measure);
      }
    }
  }

  @Test
  void aBinThatWasClosedStaysClosedWhereMoreAreHeldOpen() throws IOException {
    FlowSeries series = new FlowSeries(LIMITS, START, 1);
    Flows flows = new Flows(5);
    series.accept(flows.batch(500, START));
    Kept kept = new Kept();
    kept.take(series.close(START + 120_000));
    Limits longer =
        new Limits(3_600_000, 600_000, 4, 400, LIMITS.keysShown(), 24, 48);
    FlowSeries after = new FlowSeries(longer, START + 120_000, 2);
    after.restore(new DataInputStream(new ByteArrayInputStream(saved(series))));
    after.accept(flows.batch(500, START + 120_000));
    kept.take(after.close(START + 7_200_000));
    assertEquals(flows.sum(Measure.BYTES), kept.sum(Family.PROTOCOL, Measure.BYTES));
  }

  @Test
  void fewerBinsHeldOpenKeepTheSums() throws IOException {
    Limits longer =
        new Limits(1_800_000, 3_600_000, 4, 400, LIMITS.keysShown(), 24, 48);
    FlowSeries series = new FlowSeries(longer, START, 1);
    Flows flows = new Flows(5);
    for (int minute = 0; minute < 30; minute++) {
      series.accept(flows.batch(100, START + minute * 60_000L));
    }
    FlowSeries after = restored(saved(series), START + 1_800_000);
    Kept kept = new Kept();
    kept.take(after.close(START + 7_200_000));
    assertEquals(flows.sum(Measure.BYTES), kept.sum(Family.SOURCE_AS, Measure.BYTES));
  }

  @Test
  void aClockFarAheadDoesNotHoldTheSeriesUp() throws IOException {
    long wrong = START + 1_000L * 86_400_000;
    FlowSeries series = new FlowSeries(LIMITS, wrong, 1);
    FlowSeries after = restored(saved(series), START);
    Flows flows = new Flows(5);
    after.close(START);
    after.accept(flows.batch(10, START));
    Kept kept = new Kept();
    kept.take(after.close(START + 600_000));
    assertEquals(flows.sum(Measure.FLOWS), kept.sum(Family.EXPORTER, Measure.FLOWS));
  }

  @Test
  void damageIsAnErrorOrGoesUnnoticed() throws IOException {
    FlowSeries series = new FlowSeries(LIMITS, START, 1);
    series.accept(new Flows(5).batch(300, START));
    byte[] whole = saved(series);
    SplittableRandom random = new SplittableRandom(9);
    for (int i = 0; i < 500; i++) {
      byte[] cut = Arrays.copyOf(whole, random.nextInt(whole.length));
      assertThrows(IOException.class, () -> restored(cut, START));
      byte[] damaged = whole.clone();
      damaged[random.nextInt(Math.min(400, damaged.length))] = (byte) random.nextInt();
      try {
        restored(damaged, START).close(START + 600_000);
      } catch (IOException e) {
        assertFalse(String.valueOf(e).isEmpty());
      }
    }
  }
}
