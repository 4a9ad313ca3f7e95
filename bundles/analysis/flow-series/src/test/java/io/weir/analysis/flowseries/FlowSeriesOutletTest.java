package io.weir.analysis.flowseries;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.weir.analysis.flowseries.model.Family;
import io.weir.analysis.flowseries.model.FlowSeries;
import io.weir.analysis.flowseries.model.Flows;
import io.weir.analysis.flowseries.model.Kept;
import io.weir.analysis.flowseries.model.Settings;
import io.weir.api.flow.Measure;
import io.weir.api.metric.Sample;
import io.weir.api.metric.SampleSink;
import java.io.IOException;
import java.lang.annotation.Annotation;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FlowSeriesOutletTest {

  private static final long START = 1_750_000_000_000L;

  @TempDir private Path folder;
  private final Kept kept = new Kept();
  private final AtomicLong clock = new AtomicLong(START);
  private final SampleSink sink =
      samples -> {
        assertTrue(samples.size() <= SampleSink.MAX_SAMPLES && !samples.isEmpty());
        samples.forEach(this::keep);
      };

  private void keep(Sample sample) {
    if (!sample.key().name().startsWith("weir_flow_series_")) {
      kept.take(sample);
    }
  }

  private CheckpointFile file() {
    return new CheckpointFile(folder.resolve("a").resolve("open-bins"));
  }

  private FlowSeries series() {
    return new FlowSeries(Settings.limits(100, 100_000, 1_000), clock.get(), 1);
  }

  private Emission emission(FlowSeries series) {
    Emission emission = new Emission(series, sink, file(), Duration.ofSeconds(10), clock::get);
    emission.restore();
    return emission;
  }

  /** Seconds go by. */
  private void pass(Emission emission, int seconds) {
    for (int i = 0; i < seconds; i++) {
      clock.addAndGet(1_000);
      emission.tick();
    }
  }

  @Test
  void anOrderlyRestartLosesNothing() {
    Flows flows = new Flows(2);
    for (int i = 0; i < 5; i++) {
      FlowSeries series = series();
      Emission emission = emission(series);
      series.accept(flows.batch(1_000, clock.get()));
      pass(emission, 33);
      emission.finish();
    }
    pass(emission(series()), 300);
    for (Family family : Family.values()) {
      assertEquals(flows.sum(Measure.BYTES), kept.sum(family, Measure.BYTES), family.toString());
    }
  }

  @Test
  void aKillLosesWhatCameSinceTheLastCheckpointAndWritesNothingTwice() {
    Flows flows = new Flows(2);
    FlowSeries series = series();
    Emission emission = emission(series);
    series.accept(flows.batch(1_000, clock.get()));
    pass(emission, 400);
    series.accept(flows.batch(1_000, clock.get()));
    pass(emission, 11);
    series.accept(new Flows(3).batch(500, clock.get()));
    pass(emission(series()), 400);
    assertEquals(flows.sum(Measure.BYTES), kept.sum(Family.EXPORTER, Measure.BYTES));
  }

  @Test
  void aBinIsOverOnTheDiskBeforeItsSamplesLeave() {
    FlowSeries series = series();
    SampleSink dying =
        samples -> {
          throw new IllegalStateException("killed");
        };
    Emission emission = new Emission(series, dying, file(), Duration.ofHours(1), clock::get);
    series.accept(new Flows(2).batch(100, clock.get()));
    clock.addAndGet(400_000);
    assertThrows(IllegalStateException.class, emission::tick);
    pass(emission(series()), 400);
    assertEquals(0, kept.sum(Family.EXPORTER, Measure.FLOWS));
  }

  @Test
  void aDamagedCheckpointIsLeftOut() throws IOException {
    file().write(new byte[100]);
    byte[] octets = Files.readAllBytes(file().path());
    octets[50] ^= 1;
    Files.write(file().path(), octets);
    assertThrows(IOException.class, () -> file().read());
    Flows flows = new Flows(2);
    FlowSeries series = series();
    Emission emission = emission(series);
    series.accept(flows.batch(10, clock.get()));
    pass(emission, 400);
    assertEquals(flows.sum(Measure.BYTES), kept.sum(Family.EXPORTER, Measure.BYTES));
  }

  @Test
  void withoutRoomOnTheDiskNoOldCheckpointStays() throws IOException {
    FlowSeries series = series();
    Emission emission = emission(series);
    series.accept(new Flows(2).batch(10, clock.get()));
    emission.finish();
    assertTrue(Files.exists(file().path()));
    Files.createDirectory(file().path().resolveSibling("open-bins.new"));
    emission.finish();
    assertFalse(Files.exists(file().path()));
  }

  @Test
  void itTellsWhatItCounted() {
    Kept told = new Kept();
    FlowSeries series = series();
    SampleSink all = samples -> samples.forEach(told::take);
    Emission emission = new Emission(series, all, file(), Duration.ofSeconds(10), clock::get);
    series.accept(new Flows(2).batch(1_000, clock.get()));
    pass(emission, 60);
    List<String> names = told.names();
    assertTrue(names.contains("weir_flow_series_flows_total"), names.toString());
    assertTrue(names.contains("weir_flow_series_open_bins"), names.toString());
  }

  /** A configuration of the defaults but for one option. */
  private FlowSeriesConfig config(Map<String, Object> given) {
    return (FlowSeriesConfig)
        Proxy.newProxyInstance(
            FlowSeriesConfig.class.getClassLoader(),
            new Class<?>[] {FlowSeriesConfig.class},
            (proxy, method, arguments) ->
                method.getDeclaringClass() == Annotation.class
                    ? method.invoke(this, arguments)
                    : given.getOrDefault(method.getName(), method.getDefaultValue()));
  }

  @ParameterizedTest
  @CsvSource({
    "holdSeconds, -1",
    "holdSeconds, 3601",
    "maxSkewSeconds, -1",
    "checkpointSeconds, 0",
    "exporters, 0",
    "keys, 0",
    "interfaces, -1",
    "prefixes, 100001",
    "ipv4PrefixLength, 33",
    "ipv6PrefixLength, 65"
  })
  void whatIsWrongIsSaidByName(String option, int value) {
    IllegalArgumentException refused =
        assertThrows(
            IllegalArgumentException.class,
            () -> SeriesOptions.of(config(Map.of(option, value))));
    assertTrue(refused.getMessage().contains("wanted " + option), refused.getMessage());
    assertTrue(refused.getMessage().endsWith("got " + value), refused.getMessage());
  }

  @Test
  void theComponentTakesUpWhatItLeft() {
    FlowSeriesConfig config = config(Map.of("directory", folder.toString(), "protocols", 0));
    Flows flows = new Flows(4);
    long now = System.currentTimeMillis();
    try (FlowSeriesOutlet outlet = new FlowSeriesOutlet(config, sink)) {
      assertEquals("flow-series", outlet.name());
      outlet.accept(flows.batch(100, now));
    }
    clock.set(now);
    FlowSeries series = series();
    CheckpointFile left = new CheckpointFile(folder.resolve("open-bins"));
    Emission emission = new Emission(series, sink, left, Duration.ofSeconds(10), clock::get);
    emission.restore();
    pass(emission, 400);
    assertEquals(flows.sum(Measure.BYTES), kept.sum(Family.EXPORTER, Measure.BYTES));
    assertEquals(0, kept.sum(Family.PROTOCOL, Measure.BYTES));
  }
}
