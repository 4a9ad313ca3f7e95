package io.weir.store.postgresqlflows.sql;

import io.weir.api.flow.FlowField;
import io.weir.api.flow.Measure;
import io.weir.api.flow.TopEntry;
import io.weir.store.postgresqlflows.wire.SqlColumn;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** The measures as columns, in the order of {@link Measure}. */
final class Sums {

  private Sums() {}

  static String column(Measure measure) {
    return measure.column().map(SqlColumn::name).orElse("flows");
  }

  /** All of them, each said in some way. */
  static String each(UnaryOperator<String> way) {
    return Arrays.stream(Measure.values())
        .map(measure -> way.apply(column(measure)))
        .collect(Collectors.joining(", "));
  }

  /** Sums modulo 2<sup>64</sup> under the columns' own names. */
  static String summed(Options options) {
    return each(column -> options.in("flow_wrapped") + "(sum(" + column + ")) AS " + column);
  }

  /** The largest unsigned first. */
  static String most(Measure measure) {
    String column = column(measure);
    return "(" + column + " < 0) DESC, " + column + " DESC";
  }

  /** An entry whose keys are the first columns of a row, and its sums the next. */
  static TopEntry entry(List<FlowField> by, ResultSet row) throws SQLException {
    List<Object> key = new ArrayList<>(by.size());
    for (int i = 0; i < by.size(); i++) {
      key.add(Field.read(by.get(i), row, i + 1));
    }
    int at = by.size();
    return new TopEntry(
        key,
        row.getLong(at + 1),
        row.getLong(at + 2),
        row.getLong(at + 3),
        row.getLong(at + 4),
        row.getLong(at + 5));
  }
}
