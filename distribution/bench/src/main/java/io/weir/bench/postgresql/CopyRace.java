package io.weir.bench.postgresql;

import io.weir.api.flow.FlowBatch;
import io.weir.api.store.StoreException;
import io.weir.store.postgresqlflows.wire.SqlColumn;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** The store against {@code psql \copy} of the same rows, in turns. */
final class CopyRace {

  private static final String EMPTY =
      "TRUNCATE race.flow, race.flow_dirty, race.flow_minute, race.flow_hour";

  private final TemporaryServer server;
  private final PrintWriter out;

  CopyRace(TemporaryServer server, PrintWriter out) {
    this.server = server;
    this.out = out;
  }

  /**
   * Times are those of a minute, so that all rows are of one partition.
   *
   * @param flows rounded down to whole batches
   */
  void run(int flows, int rounds) throws IOException, StoreException {
    List<FlowBatch> batches = batches(flows);
    int rows = batches.size() * SampleFlows.ROWS;
    Path file = server.file("rows.txt");
    String columns =
        SqlColumn.all().stream()
            .filter(batches.get(0)::has)
            .map(SqlColumn::name)
            .collect(Collectors.joining(", "));
    List<Double> stores = new ArrayList<>();
    List<Double> bares = new ArrayList<>();
    try (MeasuredStore store = new MeasuredStore(server, "race")) {
      store.append(batches.get(0));
      store.commit();
      store(store, batches);
      server.psql("\\copy (SELECT " + columns + " FROM race.flow) to '" + file + "'");
      server.psql("CREATE TABLE race.bare (LIKE race.flow) PARTITION BY RANGE (collection_time)");
      server.psql("CREATE INDEX ON race.bare USING brin (collection_time)");
      server.psql(
          "CREATE TABLE race.bare_all PARTITION OF race.bare FOR VALUES FROM (MINVALUE) TO (MAXVALUE)");
      for (int round = 0; round < rounds; round++) {
        server.psql(EMPTY, "CHECKPOINT");
        stores.add(rows / store(store, batches));
        server.psql("TRUNCATE race.bare", "CHECKPOINT");
        bares.add(rows / copy(columns, file));
        say(
            "round %d: store %,.0f flows/s, \\copy %,.0f",
            round + 1, stores.get(round), bares.get(round));
      }
    }
    server.psql("DROP SCHEMA race CASCADE");
    double share = median(stores) / median(bares);
    say(
        "median: store %,.0f flows/s, \\copy %,.0f, share %.2f",
        median(stores), median(bares), share);
  }

  private static List<FlowBatch> batches(int flows) {
    SampleFlows made = new SampleFlows(1);
    int count = Math.max(1, flows / SampleFlows.ROWS);
    long from = Instant.now().truncatedTo(ChronoUnit.HOURS).toEpochMilli();
    long minute = Duration.ofMinutes(1).toMillis();
    List<FlowBatch> distinct = new ArrayList<>();
    for (int i = 0; i < Math.min(count, 256); i++) {
      distinct.add(made.batch(from + minute * i / 256, minute / 256));
    }
    List<FlowBatch> batches = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      batches.add(distinct.get(i % distinct.size()));
    }
    return batches;
  }

  private static double store(MeasuredStore store, List<FlowBatch> batches) throws StoreException {
    long begin = System.nanoTime();
    for (FlowBatch batch : batches) {
      store.append(batch);
    }
    store.commit();
    return (System.nanoTime() - begin) / 1e9;
  }

  private double copy(String columns, Path file) throws IOException {
    long begin = System.nanoTime();
    server.psql("\\copy race.bare (" + columns + ") from '" + file + "'");
    return (System.nanoTime() - begin) / 1e9;
  }

  private static double median(List<Double> values) {
    List<Double> sorted = values.stream().sorted().toList();
    return sorted.get(sorted.size() / 2);
  }

  private void say(String format, Object... values) {
    out.println(String.format(Locale.ROOT, format, values));
    out.flush();
  }
}
