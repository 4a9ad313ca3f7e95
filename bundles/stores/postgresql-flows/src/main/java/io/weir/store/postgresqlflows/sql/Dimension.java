package io.weir.store.postgresqlflows.sql;

import io.weir.api.flow.FlowField;
import io.weir.store.postgresqlflows.wire.SqlColumn;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** What sums are kept for; those with fewer keys first. */
enum Dimension {
  PROTOCOL,
  INGRESS,
  EGRESS,
  APPLICATION,
  SERVICE,
  SOURCE_AS,
  DESTINATION_AS,
  SOURCE,
  DESTINATION;

  List<FlowField> fields() {
    return switch (this) {
      case PROTOCOL -> List.of(FlowField.PROTOCOL);
      case INGRESS -> List.of(FlowField.EXPORTER, FlowField.INGRESS_INTERFACE);
      case EGRESS -> List.of(FlowField.EXPORTER, FlowField.EGRESS_INTERFACE);
      case APPLICATION -> List.of(FlowField.APPLICATION_ID);
      case SERVICE -> List.of(FlowField.PROTOCOL, FlowField.DESTINATION_PORT);
      case SOURCE_AS -> List.of(FlowField.SOURCE_AS);
      case DESTINATION_AS -> List.of(FlowField.DESTINATION_AS);
      case SOURCE -> List.of(FlowField.SOURCE_ADDRESS);
      case DESTINATION -> List.of(FlowField.DESTINATION_ADDRESS);
    };
  }

  /** As in the tables. */
  String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** A condition that is always true, by which the index on dimension and bin finds a bin. */
  static String any() {
    return Arrays.stream(values())
        .map(Dimension::label)
        .collect(Collectors.joining("', '", "dimension IN ('", "')"));
  }

  /** The one that has these fields, exactly if there is one, else with more. */
  static Optional<Dimension> with(Collection<FlowField> wanted) {
    return Arrays.stream(values())
        .filter(each -> each.fields().containsAll(wanted))
        .min((one, other) -> Integer.compare(one.fields().size(), other.fields().size()));
  }

  /** Every field that some dimension has, in the order of the tables' columns. */
  static List<FlowField> allFields() {
    return Arrays.stream(values())
        .flatMap(each -> each.fields().stream())
        .distinct()
        .sorted()
        .toList();
  }

  static String columns(Collection<FlowField> fields) {
    return fields.stream().map(SqlColumn::name).collect(Collectors.joining(", "));
  }
}
