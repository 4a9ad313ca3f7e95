package io.weir.store.victoriametrics;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.weir.api.metric.Sample;
import io.weir.api.metric.SeriesKey;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RemoteWriteTest {

  private static final SeriesKey IN = new SeriesKey("octets", Map.of("way", "in", "Area", "0"));
  private static final SeriesKey OUT = new SeriesKey("octets", Map.of("way", "out"));

  @Test
  void sortsLabelsByNameWithTheMetricsAmongThem() {
    assertArrayEquals(
        request(series(labels("Area", "0", "__name__", "octets", "way", "in"), sample(1_000, 2.5))),
        RemoteWrite.encode(List.of(new Sample(IN, 1_000, 2.5))));
  }

  @Test
  void keepsARoundInItsOrder() {
    assertArrayEquals(
        request(
            series(labels("__name__", "octets", "way", "out"), sample(1_000, 1)),
            series(labels("Area", "0", "__name__", "octets", "way", "in"), sample(1_000, 2))),
        RemoteWrite.encode(List.of(new Sample(OUT, 1_000, 1), new Sample(IN, 1_000, 2))));
  }

  @Test
  void putsTheSamplesOfASeriesInTheOrderOfTheirTimes() {
    assertArrayEquals(
        request(
            series(labels("__name__", "octets", "way", "out"), sample(1_000, 1), sample(2_000, 3)),
            series(labels("Area", "0", "__name__", "octets", "way", "in"), sample(1_500, 2))),
        RemoteWrite.encode(
            List.of(
                new Sample(OUT, 2_000, 3), new Sample(IN, 1_500, 2), new Sample(OUT, 1_000, 1))));
  }

  @Test
  void refusesNamesThatTheProtocolDoesNotKnow() {
    for (SeriesKey key :
        List.of(
            new SeriesKey("9lives", Map.of()),
            new SeriesKey("octets in", Map.of()),
            new SeriesKey("octets", Map.of("a:b", "")),
            new SeriesKey("octets", Map.of("", "")),
            new SeriesKey("octets", Map.of("__name__", "packets")))) {
      String said =
          assertThrows(
                  IllegalArgumentException.class,
                  () -> RemoteWrite.encode(List.of(new Sample(key, 0, 0))))
              .getMessage();
      assertTrue(said.matches("wanted a (metric|label) name .*, got '.*'"), said);
    }
  }

  private static byte[] request(Protobuf... series) {
    Protobuf request = new Protobuf();
    for (Protobuf each : series) {
      request.message(1, each);
    }
    return request.toByteArray();
  }

  private static Protobuf series(List<Protobuf> labels, Protobuf... samples) {
    Protobuf series = new Protobuf();
    labels.forEach(label -> series.message(1, label));
    for (Protobuf sample : samples) {
      series.message(2, sample);
    }
    return series;
  }

  private static List<Protobuf> labels(String... namesAndValues) {
    return IntStream.range(0, namesAndValues.length / 2)
        .mapToObj(
            i -> new Protobuf().text(1, namesAndValues[2 * i]).text(2, namesAndValues[2 * i + 1]))
        .toList();
  }

  private static Protobuf sample(long millis, double value) {
    return new Protobuf().fixed64(1, Double.doubleToRawLongBits(value)).varint(2, millis);
  }
}
