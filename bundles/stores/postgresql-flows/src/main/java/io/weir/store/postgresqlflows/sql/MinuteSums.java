package io.weir.store.postgresqlflows.sql;

import io.weir.api.flow.FlowField;
import io.weir.api.flow.Measure;
import io.weir.store.postgresqlflows.model.KeySums;
import io.weir.store.postgresqlflows.wire.CopyDecoder;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyOut;

/**
 * The sums of one minute. Its flows are read once, over COPY, and summed up here by all dimensions:
 * the server would take several times as long for it, and as much memory as there are keys.
 */
final class MinuteSums {

  /** Keys of a dimension at once: some 10 MB where there are so many, as of addresses. */
  private static final int ROOM = 1 << 17;

  private static final int MOST_ROOM = 1 << 19;

  private final Options options;
  private final long bin;
  private final CopyDecoder decoder;
  private final Map<Dimension, KeySums> sums = new EnumMap<>(Dimension.class);

  MinuteSums(Options options, long bin) {
    this.options = options;
    this.bin = bin;
    List<FlowField> fields = new ArrayList<>(Dimension.allFields());
    Arrays.stream(Measure.values())
        .map(Measure::column)
        .flatMap(Optional::stream)
        .forEach(fields::add);
    this.decoder = new CopyDecoder(fields);
  }

  /** In a transaction of the caller's, from which the minute's earlier sums are gone. */
  void store(Connection connection) throws SQLException {
    int room = Math.min(MOST_ROOM, Math.max(ROOM, 4 * options.rollupKeys()));
    int[] measures =
        Arrays.stream(Measure.values())
            .mapToInt(measure -> measure.column().map(decoder::at).orElse(decoder.width()))
            .toArray();
    for (Dimension each : Dimension.values()) {
      sums.put(each, new KeySums(places(each), measures, room));
    }
    read(connection);
    SumsStream rows = new SumsStream(connection, options, bin);
    for (Map.Entry<Dimension, KeySums> each : sums.entrySet()) {
      each.getValue().keep(options.rollupKeys());
      rows.write(each.getKey(), each.getValue());
    }
    rows.end();
  }

  private int[] places(Dimension dimension) {
    return dimension.fields().stream()
        .flatMapToInt(
            field ->
                IntStream.range(
                    decoder.at(field), decoder.at(field) + CopyDecoder.width(List.of(field))))
        .toArray();
  }

  private void read(Connection connection) throws SQLException {
    CopyOut copy = connection.unwrap(PGConnection.class).getCopyAPI().copyOut(question());
    KeySums[] all = sums.values().toArray(KeySums[]::new);
    long[] flow = new long[decoder.width() + 1];
    flow[decoder.width()] = 1;
    byte[] message = copy.readFromCopy();
    while (message != null) {
      if (decoder.read(message, flow)) {
        for (KeySums each : all) {
          each.add(flow);
        }
      }
      message = copy.readFromCopy();
    }
  }

  private String question() {
    long end = bin + Relation.FLOW_MINUTE.bin().toMillis();
    return "COPY (SELECT "
        + Dimension.columns(decoder.fields())
        + " FROM "
        + options.in(Relation.FLOW.table())
        + " WHERE collection_time >= '"
        + Sql.instant(bin)
        + "' AND collection_time < '"
        + Sql.instant(end)
        + "') TO STDOUT (FORMAT binary)";
  }
}
