package io.weir.analysis.flowseries.model;

import io.weir.api.flow.FlowBatch;
import io.weir.api.flow.FlowField;

/**
 * The keys of a family for all rows of a batch: two longs each, and a name where the exporter gave
 * one. For one thread.
 */
final class KeyColumns {

  private final Columns columns;
  private final ApplicationKeys applications;
  private final PrefixKeys prefixes;
  private long[] firsts = new long[0];
  private long[] seconds = new long[0];
  private String[] names = new String[0];

  KeyColumns(Columns columns, Limits limits) {
    this.columns = columns;
    this.applications = new ApplicationKeys(columns);
    this.prefixes = new PrefixKeys(columns, limits.ipv4PrefixLength(), limits.ipv6PrefixLength());
  }

  long[] firsts() {
    return firsts;
  }

  long[] seconds() {
    return seconds;
  }

  /** Null where a row has none. */
  String[] names() {
    return names;
  }

  /** Works out the keys; one pass over the columns that the family needs. */
  void load(Family family, FlowBatch batch) {
    seconds = columns.zeros(batch);
    names = columns.nothing(batch);
    switch (family) {
      case EXPORTER -> firsts = columns.zeros(batch);
      case INTERFACE_IN -> {
        firsts = columns.numbers(batch, FlowField.INGRESS_INTERFACE);
        names = columns.texts(batch, FlowField.INGRESS_INTERFACE_NAME);
      }
      case INTERFACE_OUT -> {
        firsts = columns.numbers(batch, FlowField.EGRESS_INTERFACE);
        names = columns.texts(batch, FlowField.EGRESS_INTERFACE_NAME);
      }
      case PROTOCOL -> firsts = columns.numbers(batch, FlowField.PROTOCOL);
      case APPLICATION -> {
        applications.load(batch);
        firsts = applications.firsts();
        seconds = applications.seconds();
        names = columns.texts(batch, FlowField.APPLICATION_NAME);
      }
      case SOURCE_AS -> firsts = columns.numbers(batch, FlowField.SOURCE_AS);
      case DESTINATION_AS -> firsts = columns.numbers(batch, FlowField.DESTINATION_AS);
      case SOURCE_PREFIX -> prefix(batch, FlowField.SOURCE_ADDRESS, FlowField.SOURCE_PREFIX_LENGTH);
      case DESTINATION_PREFIX ->
          prefix(batch, FlowField.DESTINATION_ADDRESS, FlowField.DESTINATION_PREFIX_LENGTH);
    }
  }

  private void prefix(FlowBatch batch, FlowField address, FlowField length) {
    prefixes.load(batch, address, length);
    firsts = prefixes.firsts();
    seconds = prefixes.seconds();
  }
}
