package io.weir.store.postgresqlflows.wire;

import io.weir.api.flow.FlowField;
import io.weir.api.flow.FlowField.Kind;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/**
 * How a field is called and kept in SQL. Names are those of the IANA information elements in snake
 * case, without {@code IPv4} where the column holds both families. Zero, {@code ::} and the empty
 * text are NULL, and nothing else is.
 */
public final class SqlColumn {

  /** Fixed widths first, so that little is lost to alignment. */
  private static final List<FlowField> ALL =
      Arrays.stream(FlowField.values())
          .sorted(Comparator.comparingInt(SqlColumn::place).thenComparing(Enum::ordinal))
          .toList();

  private static final String[] NAMES =
      Arrays.stream(FlowField.values()).map(SqlColumn::snakeCase).toArray(String[]::new);

  private SqlColumn() {}

  /** Every field, in the order of the table's columns. */
  public static List<FlowField> all() {
    return ALL;
  }

  public static String name(FlowField field) {
    return NAMES[field.ordinal()];
  }

  /** The type, with its constraint. */
  public static String type(FlowField field) {
    if (field == FlowField.COLLECTION_TIME) {
      return "timestamptz NOT NULL";
    }
    return switch (field.kind()) {
      case NUMBER, TIME -> "bigint";
      case MAC -> "macaddr";
      case ADDRESS -> "inet";
      case TEXT -> "text COLLATE \"C\"";
    };
  }

  private static int place(FlowField field) {
    if (field == FlowField.COLLECTION_TIME) {
      return -1;
    }
    return field.kind() == Kind.TIME ? 0 : field.kind().ordinal();
  }

  private static String snakeCase(FlowField field) {
    if (field == FlowField.COLLECTION_TIME) {
      return "collection_time";
    }
    String name = field.elementName();
    if (field.elementNames().size() > 1) {
      name = name.replace("IPv4", "");
    }
    return name.replace("IPv", "Ipv")
        .replaceAll("([a-z0-9])([A-Z])", "$1_$2")
        .replaceAll("([A-Z]+)([A-Z][a-z])", "$1_$2")
        .toLowerCase(Locale.ROOT);
  }
}
