package io.weir.store.series;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StoreOptionsTest {

  @Test
  void defaultsAreGood() {
    StoreOptions options = StoreOptions.of(config(Map.of()));
    assertTrue(options.log().directory().endsWith("series"));
    assertEquals(Duration.ofDays(30), options.log().maxAge());
    assertEquals(10L << 30, options.log().maxBytes());
  }

  @Test
  void optionsReachWhatTheyAreFor() {
    StoreOptions options =
        StoreOptions.of(config(Map.of("directory", " /series ", "fsyncMillis", 50)));
    assertEquals(Path.of("/series"), options.log().directory());
    assertEquals(Duration.ofMillis(50), options.forceEvery());
  }

  @ParameterizedTest
  @CsvSource({
    "retentionHours, 0, from 1",
    "maxSeries, 0, from 1",
    "memorySamples, 999, from 1000",
    "fsyncMillis, 9, from 10",
    "queryTimeoutSeconds, 0, from 1"
  })
  void aBadOptionIsNamedWithWhatWasWantedAndGot(String option, int got, String wanted) {
    assertMessage(Map.of(option, got), option, wanted, "got " + got);
  }

  @Test
  void badSizesAreNamed() {
    assertMessage(Map.of("maxBytes", 5L), "maxBytes", "at least 268435456", "got 5");
    assertMessage(Map.of("minFreeBytes", -1L), "minFreeBytes", "at least 0", "got -1");
  }

  private static void assertMessage(Map<String, Object> set, String... parts) {
    String message =
        assertThrows(IllegalArgumentException.class, () -> StoreOptions.of(config(set)))
            .getMessage();
    for (String part : parts) {
      assertTrue(message.contains(part), message);
    }
  }

  /** The defaults, but for what is set. */
  private static SeriesConfig config(Map<String, Object> set) {
    return (SeriesConfig)
        Proxy.newProxyInstance(
            SeriesConfig.class.getClassLoader(),
            new Class<?>[] {SeriesConfig.class},
            (proxy, method, arguments) ->
                set.getOrDefault(method.getName(), method.getDefaultValue()));
  }
}
