package io.weir.bench.flows;

import io.weir.bench.generator.Generator;
import io.weir.bench.generator.GeneratorSettings;
import io.weir.bench.generator.Protocol;
import io.weir.bench.generator.Sent;
import java.io.Closeable;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.BooleanSupplier;

/** A collector with its own generator and what was found about it so far. */
final class Contestant implements Closeable {
  private static final long SEED = 1;

  private final CollectorUnderTest collector;
  private final Generator generator;
  private final RateSearch search;
  private final List<Trial> confirmed = new ArrayList<>();

  Contestant(CollectorUnderTest collector, Protocol protocol, int exporters, long firstRate)
      throws IOException {
    this.collector = collector;
    InetSocketAddress to =
        new InetSocketAddress(InetAddress.getLoopbackAddress(), collector.port());
    generator = new Generator(GeneratorSettings.usual(protocol, to, exporters, SEED));
    search = new RateSearch(firstRate);
  }

  String name() {
    return collector.name();
  }

  RateSearch search() {
    return search;
  }

  /** Sends at a rate for some seconds, fewer if the collector's store has no room for them. */
  Trial trial(long rate, int seconds, BooleanSupplier cancelled) throws IOException {
    collector.begin();
    Usage before = collector.usage();
    Duration length = Duration.ofSeconds(Math.min(seconds, collector.longestTrial()));
    Sent sent = generator.run(rate, length, cancelled);
    collector.settle(sent);
    Usage after = collector.usage();
    Stored stored = collector.end();
    return new Trial(
        sent,
        stored,
        after.cpuSeconds() - before.cpuSeconds(),
        after.residentBytes(),
        collector.heldBack());
  }

  void confirm(Trial trial) {
    confirmed.add(trial);
  }

  /** Of the trials at the lowest rate confirmed, the one with the median CPU time. */
  Trial result() {
    double lowest =
        confirmed.stream().mapToDouble(Trial::flowsPerSecond).min().orElseThrow() * 1.05;
    List<Trial> alike =
        confirmed.stream()
            .filter(trial -> trial.flowsPerSecond() <= lowest)
            .sorted(Comparator.comparingDouble(Trial::cpuSecondsPerMillionFlows))
            .toList();
    return alike.get(alike.size() / 2);
  }

  @Override
  public void close() throws IOException {
    try (collector) {
      generator.close();
    }
  }
}
