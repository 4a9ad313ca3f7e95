package io.weir.cli.json;

import static java.util.stream.Collectors.joining;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class JsonOutputTest {

  @Test
  void timesAreWrittenAsInstantDoes() throws IOException {
    SplittableRandom random = new SplittableRandom(1);
    List<Instant> times = new ArrayList<>(List.of(Instant.MIN, Instant.EPOCH, Instant.MAX));
    for (int i = 0; i < 20_000; i++) {
      long second = random.nextLong(-10_000_000_000L, 400_000_000_000L);
      long unit = List.of(1_000_000_000L, 1_000_000L, 1000L, 1L).get(i % 4);
      times.add(Instant.ofEpochSecond(second, random.nextLong(1_000_000_000 / unit) * unit));
    }
    for (long day = 0; day < 200_000; day++) {
      times.add(Instant.ofEpochSecond(day * 86_400));
    }
    String wanted = times.stream().map(time -> "\"" + time + "\"").collect(joining(","));
    assertEquals("[" + wanted + "]", json(times));
  }

  @Test
  void valuesNest() throws IOException {
    assertEquals(
        "[1,\"a\",[],{\"b\":[true,{}]},2]",
        json(List.of(1, "a", List.of(), Map.of("b", List.of(true, Map.of())), 2L)));
  }

  @Test
  void textsAreEscapedAndOfAnyLength() throws IOException {
    assertEquals("\"\\\"\\\\\\u0009\\u007f€😀\\ud800\"", json("\"\\\t\u007f€😀\ud800"));
    String longText = "ä".repeat(200_000);
    assertEquals('"' + longText + '"', json(longText));
  }

  @Test
  void valuesOnLinesStandForThemselves() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    JsonOutput json = new JsonOutput(out);
    json.value(1L).line().open('{').name("a").value(2L).close('}').line().flush();
    assertEquals("1\n{\"a\":2}\n", out.toString(StandardCharsets.UTF_8));
  }

  private static String json(Object value) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    new JsonOutput(out).value(value).flush();
    return out.toString(StandardCharsets.UTF_8);
  }
}
