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
  PROTOCOL(FlowField.PROTOCOL),
  INGRESS(FlowField.EXPORTER, FlowField.INGRESS_INTERFACE),
  EGRESS(FlowField.EXPORTER, FlowField.EGRESS_INTERFACE),
  APPLICATION(FlowField.APPLICATION_ID),
  SERVICE(FlowField.PROTOCOL, FlowField.DESTINATION_PORT),
  SOURCE_AS(FlowField.SOURCE_AS),
  DESTINATION_AS(FlowField.DESTINATION_AS),
  SOURCE(FlowField.SOURCE_ADDRESS),
  DESTINATION(FlowField.DESTINATION_ADDRESS);

  private final List<FlowField> fields;

  Dimension(FlowField... fields) {
    this.fields = List.of(fields);
  }

  List<FlowField> fields() {
    return fields;
  }

  /** As in the tables. */
  String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The one that has these fields, exactly if there is one, else with more. */
  static Optional<Dimension> with(Collection<FlowField> wanted) {
    return Arrays.stream(values())
        .filter(each -> each.fields.containsAll(wanted))
        .min((one, other) -> Integer.compare(one.fields.size(), other.fields.size()));
  }

  /** Every field that some dimension has, in the order of the tables' columns. */
  static List<FlowField> allFields() {
    return Arrays.stream(values())
        .flatMap(each -> each.fields.stream())
        .distinct()
        .sorted()
        .toList();
  }

  static String columns(Collection<FlowField> fields) {
    return fields.stream().map(SqlColumn::name).collect(Collectors.joining(", "));
  }
}
