package io.weir.analysis.flowseries.model;

import io.weir.api.flow.FlowBatch;
import io.weir.api.flow.FlowField;

/**
 * The applications of flows: by the name that the exporter gave them (RFC 6759), else by the
 * well-known one of their two ports. For one thread.
 */
final class ApplicationKeys {

  private static final long BY_PORT = 0;

  private final Columns columns;
  private final Services services = Services.standard();
  private long[] firsts = new long[0];
  private long[] seconds = new long[0];

  ApplicationKeys(Columns columns) {
    this.columns = columns;
  }

  long[] firsts() {
    return firsts;
  }

  long[] seconds() {
    return seconds;
  }

  void load(FlowBatch batch) {
    if (firsts.length < batch.capacity()) {
      firsts = new long[batch.capacity()];
      seconds = new long[batch.capacity()];
    }
    long[] protocols = columns.numbers(batch, FlowField.PROTOCOL);
    long[] sources = columns.numbers(batch, FlowField.SOURCE_PORT);
    long[] destinations = columns.numbers(batch, FlowField.DESTINATION_PORT);
    String[] names = columns.texts(batch, FlowField.APPLICATION_NAME);
    for (int row = 0; row < batch.size(); row++) {
      String name = names[row];
      if (name == null || name.isEmpty()) {
        firsts[row] = services.key(protocols[row], sources[row], destinations[row]);
        seconds[row] = BY_PORT;
      } else {
        firsts[row] = name.hashCode();
        seconds[row] = 1L + name.length();
      }
    }
  }

  /** Whether the name was worked out from the ports, not given by the exporter. */
  static boolean isByPort(long second) {
    return second == BY_PORT;
  }
}
