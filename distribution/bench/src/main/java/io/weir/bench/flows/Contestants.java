package io.weir.bench.flows;

import io.weir.bench.generator.Protocol;
import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Those that take part; owns them. */
final class Contestants implements Closeable {
  private static final long FIRST_RATE = 100_000;
  private static final long FIRST_SFLOW_RATE = 25_000;

  private final Protocol protocol;
  private final int exporters;
  private final List<Contestant> all = new ArrayList<>();

  Contestants(Protocol protocol, int exporters) {
    this.protocol = protocol;
    this.exporters = exporters;
  }

  /** Takes the collector over, also if this fails. */
  void add(CollectorUnderTest collector) throws IOException {
    long first = protocol == Protocol.SFLOW ? FIRST_SFLOW_RATE : FIRST_RATE;
    try {
      all.add(new Contestant(collector, protocol, exporters, first));
    } catch (IOException e) {
      collector.close();
      throw e;
    }
  }

  List<Contestant> all() {
    return List.copyOf(all);
  }

  /** Closes every one, whatever happens to the others. */
  @Override
  public void close() throws IOException {
    List<IOException> failures = new ArrayList<>();
    for (Contestant each : all) {
      try {
        each.close();
      } catch (IOException e) {
        failures.add(e);
      }
    }
    if (!failures.isEmpty()) {
      throw failures.get(0);
    }
  }
}
