package io.weir.store.postgresqlflows.sql;

import io.weir.api.flow.FlowField;
import io.weir.api.net.Address;
import io.weir.store.postgresqlflows.wire.SqlColumn;
import io.weir.store.postgresqlflows.wire.StoredText;
import java.sql.ResultSet;
import java.sql.SQLException;

/** A field among the columns of an answer: how it is asked for, ordered and read. */
final class Field {

  private Field() {}

  /** What to select and to group by. */
  static String selected(FlowField field) {
    return switch (field.kind()) {
      case NUMBER -> SqlColumn.name(field);
      case TIME, MAC -> FilterSql.number(field);
      case ADDRESS, TEXT -> SqlColumn.name(field);
    };
  }

  /** The order of {@link FlowField#compare}, of a selected column. */
  static String order(FlowField field, String column) {
    return switch (field.kind()) {
      case NUMBER, TIME, MAC -> column + " < 0 NULLS FIRST, " + column + " NULLS FIRST";
      case ADDRESS ->
          "CASE WHEN "
              + column
              + " IS NULL THEN 0 WHEN family("
              + column
              + ") = 4 THEN 2 WHEN "
              + column
              + " < '::ffff:0:0'::inet THEN 1 ELSE 3 END, "
              + column;
      case TEXT -> text(column);
    };
  }

  /**
   * Java orders by UTF-16 units, where U+E000 to U+FFFF come after what is beyond: they are put
   * behind the last of those.
   */
  private static String text(String column) {
    return "regexp_replace("
        + column
        + ", '([\\uE000-\\uFFFF])', U&'\\+10FFFF' || '\\1', 'g') COLLATE \"C\" NULLS FIRST";
  }

  static Object read(FlowField field, ResultSet row, int column) throws SQLException {
    return switch (field.kind()) {
      case NUMBER, TIME, MAC -> row.getLong(column);
      case ADDRESS -> {
        String text = row.getString(column);
        yield text == null ? Address.UNSPECIFIED : SqlAddress.parse(text);
      }
      case TEXT -> {
        String text = row.getString(column);
        yield text == null ? "" : StoredText.unescape(text);
      }
    };
  }
}
