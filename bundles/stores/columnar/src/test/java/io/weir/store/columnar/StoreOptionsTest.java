package io.weir.store.columnar;

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
    assertTrue(options.log().directory().endsWith("flows"));
    assertEquals(Duration.ofDays(7), options.log().maxAge());
    assertEquals(20L << 30, options.log().maxBytes());
    assertEquals(2, options.limits().threads());
  }

  @Test
  void optionsReachWhatTheyAreFor() {
    StoreOptions options =
        StoreOptions.of(
            config(Map.of("directory", " /flows ", "fsyncMillis", 0, "queryTimeoutSeconds", 5)));
    assertEquals(Path.of("/flows"), options.log().directory());
    assertEquals(Duration.ZERO, options.log().fsyncEvery());
    assertEquals(Duration.ofSeconds(5), options.limits().timeout());
  }

  @ParameterizedTest
  @CsvSource({
    "retentionHours, 0, at least 1",
    "segmentMinutes, 0, at least 1",
    "fsyncMillis, -1, at least 0",
    "queryThreads, 0, at least 1",
    "queryThreads, 65, at most 64",
    "queryTimeoutSeconds, 0, at least 1",
    "queryKeys, 999, at least 1000"
  })
  void aBadOptionIsNamedWithWhatWasWantedAndGot(String option, int got, String wanted) {
    assertMessage(Map.of(option, got), option, wanted, "got " + got);
  }

  @Test
  void badSizesAreNamed() {
    assertMessage(Map.of("segmentBytes", 5L), "segmentBytes", "at least 1048576", "got 5");
    assertMessage(Map.of("maxBytes", 5L), "maxBytes", "at least 536870912", "got 5");
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
  private static ColumnarConfig config(Map<String, Object> set) {
    return (ColumnarConfig)
        Proxy.newProxyInstance(
            ColumnarConfig.class.getClassLoader(),
            new Class<?>[] {ColumnarConfig.class},
            (proxy, method, arguments) ->
                set.getOrDefault(method.getName(), method.getDefaultValue()));
  }
}
