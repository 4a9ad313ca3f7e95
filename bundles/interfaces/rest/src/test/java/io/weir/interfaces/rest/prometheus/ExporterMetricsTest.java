package io.weir.interfaces.rest.prometheus;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.weir.api.flow.ExporterId;
import io.weir.api.net.Address;
import io.weir.interfaces.rest.FakeHost;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ExporterMetricsTest {

  @Test
  void exportersBeyondTheBoundAreAddedUp() {
    Exposition out = new Exposition();
    new ExporterMetrics(2)
        .add(
            IntStream.range(0, 5)
                .mapToObj(
                    i ->
                        FakeHost.exporter(
                            new ExporterId(Address.ofIpv4(i), 0), FakeHost.NOW.plusSeconds(i)))
                .toList(),
            out);

    List<String> datagrams =
        Arrays.stream(out.toString().split("\n"))
            .filter(line -> line.startsWith("weir_exporter_datagrams_total{"))
            .toList();
    assertEquals(3, datagrams.size(), out.toString());
    assertTrue(datagrams.get(0).contains("exporter=\"0.0.0.0\""), out.toString());
    assertTrue(datagrams.get(2).contains("exporter=\"other\""), out.toString());
    assertTrue(datagrams.get(2).endsWith(" 270"), out.toString());
  }

  @Test
  void labelsAreEscaped() {
    Exposition out = new Exposition();
    out.counter("weir_x_total", "A \\ and\na line.", Labels.of("reason", "a\"b\\c\nd"), 1.5);

    assertEquals(
        """
        # HELP weir_x_total A \\\\ and\\na line.
        # TYPE weir_x_total counter
        weir_x_total{reason="a\\"b\\\\c\\nd"} 1.5
        """,
        out.toString());
  }
}
