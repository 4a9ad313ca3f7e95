package io.weir.library.view;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.weir.api.flow.TimeRange;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OptionsTest {

  private static final Instant NOW = Instant.parse("2026-01-31T10:00:00Z");

  private static Options options(Map<String, String> given) {
    return new Options(given, Clock.fixed(NOW, ZoneOffset.UTC));
  }

  @Test
  void theLastHourIsMeantWhereNothingIsSaidAndHasThisMillisecondInIt() {
    TimeRange range = options(Map.of("to", "")).range();

    assertEquals(NOW.plusMillis(1), range.to());
    assertEquals(Duration.ofHours(1), Duration.between(range.from(), range.to()));
  }

  @ParameterizedTest
  @CsvSource({
    "2026-01-31T10:00:00Z,2026-01-31T10:00:00Z",
    "2026-01-31T11:00:00+01:00,2026-01-31T10:00:00Z",
    "2026-01-31T11:00:00 01:00,2026-01-31T10:00:00Z",
    "2026-01-31T10:00:00.125Z,2026-01-31T10:00:00.125Z",
    "1769853600,2026-01-31T10:00:00Z",
    "1769853600125,2026-01-31T10:00:00.125Z",
    "0,1970-01-01T00:00:00Z",
  })
  void timesAreReadInEachWayThatPeopleWriteThem(String text, Instant time) {
    assertEquals(time, TimeText.instant("from", text));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "now",
        "-1",
        "1969-12-31T23:59:59Z",
        "+12026-01-31T10:00:00Z",
        "2026-01-31",
        "2026-02-30T10:00:00Z",
        "999999999999999999",
        "9999999999999999999999"
      })
  void whatIsNoTimeIsRefused(String text) {
    Exception refused =
        assertThrows(IllegalArgumentException.class, () -> TimeText.instant("from", text));
    assertTrue(refused.getMessage().endsWith("got '" + text + "'"), refused.getMessage());
  }

  @ParameterizedTest
  @CsvSource({"90s,PT90S", "15m,PT15M", "1h30m,PT90M", "2d,PT48H", "1w,PT168H", "PT0.5S,PT0.5S"})
  void durationsAreRead(String text, Duration length) {
    assertEquals(length, TimeText.duration("last", text));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"0s", "-1h", "PT-1H", "1", "m", "1y", "37000d", "999999999w", "PT9999999999999H"})
  void whatIsNoDurationIsRefused(String text) {
    Exception refused =
        assertThrows(IllegalArgumentException.class, () -> TimeText.duration("last", text));
    assertTrue(refused.getMessage().endsWith("got '" + text + "'"), refused.getMessage());
  }

  @ParameterizedTest
  @CsvSource({"1h,PT1M", "61s,PT5S", "10s,PT1S", "1d,PT30M", "90d,PT48H"})
  void theUsualStepIsRound(String last, Duration step) {
    TimeRange range = options(Map.of("last", last)).range();

    assertEquals(step, Steps.usual(range));
  }

  @Test
  void aStepDividesTheLongestRangeAsWell() {
    TimeRange century = options(Map.of("last", "36525d")).range();

    assertTrue(Steps.usual(century).multipliedBy(61).compareTo(Duration.ofDays(36_525)) >= 0);
  }
}
