package io.weir.store.columnar.bench;

import io.questdb.cairo.CairoEngine;
import io.questdb.cairo.DefaultCairoConfiguration;
import io.questdb.cairo.TableWriter;
import io.questdb.cairo.security.AllowAllSecurityContext;
import io.questdb.cairo.sql.RecordCursor;
import io.questdb.cairo.sql.RecordCursorFactory;
import io.questdb.griffin.SqlException;
import io.questdb.griffin.SqlExecutionContext;
import io.questdb.griffin.SqlExecutionContextImpl;
import io.questdb.mp.WorkerPool;
import io.questdb.mp.WorkerPoolUtils;
import io.weir.api.flow.FlowBatch;
import io.weir.api.flow.FlowField;
import io.weir.api.flow.FlowField.Kind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * QuestDB in process through its row interface: the same columns in the narrowest types that hold
 * them, addresses of either family as two longs, partitions of an hour, committed each second and
 * not forced to the disk.
 */
final class QuestDbContender implements Contender {

  private static final int WORKERS = 2;

  private final CairoEngine engine;
  private final WorkerPool pool;
  private final SqlExecutionContext context;
  private final TableWriter writer;
  private final List<Column> columns = new ArrayList<>();

  /** One column: which half of an address, how many octets. */
  private record Column(FlowField field, boolean high, int octets) {
    String name() {
      return field.name().toLowerCase(Locale.ROOT) + (high ? "_high" : "");
    }

    String type() {
      return switch (octets) {
        case 1 -> "byte";
        case 2 -> "short";
        case 4 -> "int";
        default -> "long";
      };
    }

    long[] values(FlowBatch batch) {
      if (high) {
        return batch.highs(field);
      }
      return field.kind() == Kind.ADDRESS ? batch.lows(field) : batch.numbers(field);
    }
  }

  QuestDbContender(Path directory, FlowBatch sample) throws SqlException, IOException {
    Path root = Files.createDirectories(directory);
    engine = new CairoEngine(new DefaultCairoConfiguration(root.toString()));
    pool = new WorkerPool(() -> WORKERS);
    WorkerPoolUtils.setupQueryJobs(pool, engine);
    pool.start();
    context =
        new SqlExecutionContextImpl(engine, WORKERS).with(AllowAllSecurityContext.INSTANCE, null);
    for (FlowField field : sample.fields()) {
      addColumns(field);
    }
    engine.execute(table(), context);
    writer = engine.getWriter(engine.verifyTableName("flows"), "bench");
  }

  private void addColumns(FlowField field) {
    switch (field) {
      case COLLECTION_TIME -> {}
      case PROTOCOL,
          TCP_FLAGS,
          TYPE_OF_SERVICE,
          IP_VERSION,
          SAMPLING_SOURCE,
          SOURCE_PREFIX_LENGTH,
          DESTINATION_PREFIX_LENGTH ->
          columns.add(new Column(field, false, 1));
      case SOURCE_PORT, DESTINATION_PORT -> columns.add(new Column(field, false, 2));
      case SOURCE_AS,
          DESTINATION_AS,
          INGRESS_INTERFACE,
          EGRESS_INTERFACE,
          SAMPLING_INTERVAL,
          OBSERVATION_DOMAIN ->
          columns.add(new Column(field, false, 4));
      default -> {
        if (field.kind() == Kind.ADDRESS) {
          columns.add(new Column(field, true, 8));
        }
        columns.add(new Column(field, false, 8));
      }
    }
  }

  private String table() {
    StringBuilder sql = new StringBuilder("create table flows (ts timestamp");
    columns.forEach(c -> sql.append(", ").append(c.name()).append(' ').append(c.type()));
    return sql.append(") timestamp(ts) partition by hour bypass wal").toString();
  }

  @Override
  public void append(FlowBatch batch) {
    long[] times = batch.numbers(FlowField.COLLECTION_TIME);
    long[][] values = columns.stream().map(c -> c.values(batch)).toArray(long[][]::new);
    for (int row = 0; row < batch.size(); row++) {
      TableWriter.Row added = writer.newRow(times[row] * 1000);
      for (int i = 0; i < values.length; i++) {
        put(added, i, values[i][row]);
      }
      added.append();
    }
  }

  private void put(TableWriter.Row row, int column, long value) {
    switch (columns.get(column).octets()) {
      case 1 -> row.putByte(column + 1, (byte) value);
      case 2 -> row.putShort(column + 1, (short) value);
      case 4 -> row.putInt(column + 1, (int) value);
      default -> row.putLong(column + 1, value);
    }
  }

  @Override
  public void commit() {
    writer.commit();
  }

  @Override
  public Map<String, Question> questions(Instant end) {
    long to = end.toEpochMilli() * 1000;
    String hour = "ts >= " + (to - 3_600_000_000L) + " and ts < " + to;
    Map<String, Question> questions = new LinkedHashMap<>();
    questions.put("top source", top(hour, "source_address_high, source_address"));
    questions.put(
        "top pair",
        top(
            hour,
            "source_address_high, source_address, destination_address_high, destination_address"));
    questions.put("top port", top(hour, "destination_port"));
    questions.put("page, common", page(hour + " and destination_port = 443"));
    questions.put(
        "page, rare",
        page(
            hour
                + " and destination_port = 443 and source_address_high = 0"
                + " and source_address between 281470849974784 and 281470849975039"));
    questions.put("series", series(hour));
    questions.put("series, filtered", series(hour + " and destination_port = 443"));
    return questions;
  }

  private Question top(String where, String by) {
    return () ->
        ask(
            "select "
                + by
                + ", sum(scaled_octets) b, sum(scaled_packets), count(), sum(octets), sum(packets)"
                + " from flows where "
                + where
                + " order by b desc limit 10");
  }

  private Question page(String where) {
    return () -> ask("select * from flows where " + where + " order by ts desc limit 100");
  }

  private Question series(String where) {
    return () -> ask("select ts, sum(scaled_octets) from flows where " + where + " sample by 1m");
  }

  private int ask(String sql) throws SqlException {
    int rows = 0;
    try (RecordCursorFactory factory = engine.select(sql, context);
        RecordCursor cursor = factory.getCursor(context)) {
      while (cursor.hasNext()) {
        rows++;
      }
    }
    return rows;
  }

  @Override
  public void close() {
    writer.close();
    pool.halt();
    engine.close();
  }
}
