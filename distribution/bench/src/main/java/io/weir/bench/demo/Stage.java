package io.weir.bench.demo;

import io.weir.bench.generator.ExporterSent;
import io.weir.bench.generator.Flow;
import io.weir.bench.generator.Protocol;
import io.weir.bench.generator.SimulatedExporter;
import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import java.util.SplittableRandom;

/**
 * An exporter and the actors whose traffic it sees; of what it exports, the network may lose a
 * share. Used by one thread.
 */
final class Stage implements Closeable {
  private final String name;
  private final SimulatedExporter exporter;
  private final List<Actor> actors;
  private final int lossOneIn;
  private final double[] owed;
  private final Queue<Flow> flows = new ArrayDeque<>();
  private final SplittableRandom random = new SplittableRandom(5);

  /**
   * @param lossOneIn of so many exports one is lost; none for 0
   */
  Stage(String name, SimulatedExporter exporter, List<Actor> actors, int lossOneIn) {
    this.name = name;
    this.lossOneIn = lossOneIn;
    this.exporter = exporter;
    this.actors = List.copyOf(actors);
    owed = new double[actors.size()];
  }

  String name() {
    return name;
  }

  Protocol protocol() {
    return exporter.protocol();
  }

  ExporterSent sent() {
    return exporter.sent();
  }

  /** Exports what its actors did in the last seconds. */
  void play(double progress, double seconds) {
    for (int i = 0; i < owed.length; i++) {
      owed[i] += actors.get(i).flowsPerSecond(progress) * seconds;
      for (; owed[i] >= 1; owed[i]--) {
        flows.add(actors.get(i).next(exporter.carriesIpv6()));
      }
    }
    if (!flows.isEmpty() && lossOneIn > 0 && random.nextInt(lossOneIn) == 0) {
      exporter.lose(flows);
    } else {
      exporter.export(flows);
    }
  }

  @Override
  public void close() throws IOException {
    exporter.close();
  }
}
