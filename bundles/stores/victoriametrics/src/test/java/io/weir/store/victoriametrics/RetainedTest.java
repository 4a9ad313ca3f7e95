package io.weir.store.victoriametrics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.weir.api.metric.Sample;
import io.weir.api.metric.SeriesKey;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import okio.Buffer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RetainedTest {

  private static final long NOW = 1_800_000_000_000L;

  private static Retained read(String metrics) {
    return Retained.read(new Buffer().writeUtf8(metrics));
  }

  @ParameterizedTest
  @CsvSource({"12,8928", "30d,720", "1.5y,13140", "2w,336", "36h,36"})
  void theFlagOfTheServerSaysForHowLong(String value, int hours) {
    Retained retained =
        read(
            "vm_rows 1\nflag{name=\"retentionPeriod\", value=\""
                + value
                + "\", is_set=\"true\"} 1");
    assertEquals(new Retained(Duration.ofHours(hours), Duration.ofDays(2)), retained);
  }

  @Test
  void aServerThatDoesNotSayIsGivenAll() {
    assertSame(Retained.ALL, read("prometheus_build_info{} 1\n"));
  }

  @Test
  void whatIsBeyondIsLeftOutAndCounted() {
    Retained retained = new Retained(Duration.ofDays(30), Duration.ofDays(2));
    Sample now = at(0);
    List<Sample> samples = List.of(at(-31), now, at(3), at(-29), at(-40));
    assertEquals(Map.of("too_old", 2L, "too_new", 1L), retained.leftOut(samples, NOW));
    assertEquals(List.of(now, at(-29)), retained.kept(samples, NOW));
    assertFalse(Retained.isSafe(samples, NOW));
    assertTrue(Retained.isSafe(List.of(now), NOW));
  }

  private static Sample at(int days) {
    return new Sample(
        new SeriesKey("weir_test", Map.of()), NOW + Duration.ofDays(days).toMillis(), 1);
  }
}
