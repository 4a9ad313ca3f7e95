package io.weir.store.postgresqlflows;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.weir.api.flow.FlowField;
import io.weir.api.flow.FlowFilter;
import io.weir.api.flow.FlowSeriesQuery;
import io.weir.api.flow.Measure;
import io.weir.api.flow.TimeRange;
import io.weir.api.flow.TopEntry;
import io.weir.api.flow.TopQuery;
import io.weir.api.metric.SeriesBlock;
import io.weir.store.postgresqlflows.sql.FlowWriter;
import io.weir.store.postgresqlflows.sql.Options;
import io.weir.store.postgresqlflows.sql.Questions;
import io.weir.store.postgresqlflows.sql.Rollup;
import io.weir.store.postgresqlflows.sql.Server;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Rolled up sums are those of the flows, and answers from them are the flows' own. */
class RollupTest {

  private static final long BASE =
      Instant.now().truncatedTo(ChronoUnit.HOURS).minus(Duration.ofHours(5)).toEpochMilli();
  private static final long MINUTE = 60_000;

  private RealServer real;
  private Server server;
  private FlowWriter writer;
  private Questions questions;
  private Rollup rollup;
  private final CountedFlows flows = new CountedFlows(1);

  @BeforeEach
  void start() throws Exception {
    real = RealServer.start();
    Map<String, Object> options = real.options(Map.of("rollupKeys", 20));
    Options checked = TestConfig.checked(options);
    server = new Server(checked);
    writer = new FlowWriter(server);
    questions = new Questions(server, "test");
    rollup = new Rollup(server, Duration.ZERO);
  }

  @AfterEach
  void stop() throws Exception {
    if (real != null) {
      writer.close();
      server.close();
      real.close();
    }
  }

  private void keep(int minutes, int rows) throws Exception {
    for (int minute = 0; minute < minutes; minute++) {
      writer.append(flows.batch(rows, BASE + minute * MINUTE, MINUTE));
    }
    writer.commit();
  }

  private static List<TopQuery> tops() {
    Instant base = Instant.ofEpochMilli(BASE);
    List<TimeRange> ranges =
        List.of(
            new TimeRange(base, base.plusSeconds(7200)),
            new TimeRange(base.plusSeconds(90), base.plusSeconds(4000)),
            new TimeRange(base.minusSeconds(7200), base.plusSeconds(9999)));
    List<List<FlowField>> keys =
        List.of(
            List.of(FlowField.SOURCE_ADDRESS),
            List.of(FlowField.DESTINATION_ADDRESS),
            List.of(FlowField.PROTOCOL),
            List.of(FlowField.EXPORTER),
            List.of(FlowField.DESTINATION_PORT, FlowField.PROTOCOL),
            List.of(FlowField.EXPORTER, FlowField.INGRESS_INTERFACE),
            List.of(FlowField.SOURCE_AS));
    List<TopQuery> all = new ArrayList<>();
    for (TimeRange range : ranges) {
      for (List<FlowField> by : keys) {
        for (Measure measure : Measure.values()) {
          all.add(new TopQuery(range, FlowFilter.ALL, by, measure, 3));
          all.add(new TopQuery(range, FlowFilter.parse("proto tcp"), by, measure, 50));
        }
      }
    }
    return all;
  }

  private List<List<TopEntry>> askAll() throws Exception {
    List<List<TopEntry>> answers = new ArrayList<>();
    for (TopQuery query : tops()) {
      answers.add(questions.top(query));
    }
    return answers;
  }

  private void rollUp() throws Exception {
    while (rollup.run() > 0) {
      Thread.onSpinWait();
    }
    assertEquals(0, real.number("SELECT count(*) FROM weir.flow_dirty"));
  }

  @Test
  void answersAreThoseOfTheFlows() throws Exception {
    keep(130, 400);
    List<List<TopEntry>> wanted = askAll();
    rollUp();
    assertEquals(wanted, askAll());
    assertTrue(real.number("SELECT count(*) FROM weir.flow_hour WHERE other") > 0);
  }

  @Test
  void sumsAreThoseOfTheFlows() throws Exception {
    keep(70, 300);
    rollUp();
    assertSameSums();
  }

  private void assertSameSums() throws Exception {
    for (String table : List.of("flow_minute", "flow_hour")) {
      for (String measure : List.of("scaled_octet_count", "octet_delta_count", "flows")) {
        String raw = measure.equals("flows") ? "count(*)" : "sum(" + measure + ")";
        assertEquals(
            0,
            real.number(
                "SELECT count(*) FROM (SELECT dimension, weir.flow_wrapped(sum("
                    + (measure + ")) s FROM weir." + table)
                    + (" GROUP BY dimension) sums WHERE s <> (SELECT weir.flow_wrapped(" + raw)
                    + ") FROM weir.flow)"),
            table + " " + measure);
      }
      assertEquals(9, real.number("SELECT count(DISTINCT dimension) FROM weir." + table), table);
    }
  }

  @Test
  void lateFlowsCountAtOnce() throws Exception {
    keep(70, 300);
    rollUp();
    writer.append(flows.batch(5000, BASE + 30 * MINUTE + 17, 3 * MINUTE));
    writer.commit();
    List<List<TopEntry>> stale = askAll();
    rollUp();
    assertEquals(stale, askAll());
    assertSameSums();
  }

  @Test
  void keysThatAreNotCompleteAreNotSure() throws Exception {
    keep(70, 400);
    List<List<TopEntry>> wanted = askAll();
    rollUp();
    real.execute(
        "UPDATE weir.flow_minute SET complete = FALSE, flows = flows + 1 WHERE folded AND NOT other");
    real.execute(
        "INSERT INTO weir.flow_dirty (relation, bin) SELECT 'flow_hour', bin FROM weir.flow_hour");
    rollUp();
    assertEquals(
        0,
        real.number("SELECT count(*) FROM weir.flow_hour WHERE complete AND folded AND NOT other"));
    assertEquals(wanted, askAll());
  }

  @Test
  void seriesAreThoseOfTheFlows() throws Exception {
    keep(130, 300);
    List<SeriesBlock> wanted = allSeries();
    rollUp();
    List<SeriesBlock> got = allSeries();
    for (int i = 0; i < wanted.size(); i++) {
      assertEquals(wanted.get(i).keys(), got.get(i).keys());
      for (int line = 0; line < wanted.get(i).keys().size(); line++) {
        assertArrayEquals(wanted.get(i).values(line), got.get(i).values(line));
      }
    }
  }

  private List<SeriesBlock> allSeries() throws Exception {
    List<SeriesBlock> all = new ArrayList<>();
    Instant base = Instant.ofEpochMilli(BASE);
    for (int seconds : new int[] {60, 3600, 7, 300}) {
      for (int from : new int[] {0, 60, 3600, 61}) {
        TimeRange range = new TimeRange(base.plusSeconds(from), base.plusSeconds(7300));
        for (List<FlowField> by :
            List.of(
                List.<FlowField>of(),
                List.of(FlowField.PROTOCOL),
                List.of(FlowField.SOURCE_ADDRESS))) {
          all.add(
              questions.series(
                  new FlowSeriesQuery(
                      range, FlowFilter.ALL, by, Measure.BYTES, Duration.ofSeconds(seconds), 4)));
        }
      }
    }
    return all;
  }
}
