package io.weir.optimizer.trafficengineering.model;

import io.weir.library.graph.Demands;
import io.weir.library.graph.Graph;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/**
 * Prints how long the least maximum utilisation takes to find.
 *
 * <pre>
 * mvn -q -pl bundles/optimizers/traffic-engineering -am test-compile dependency:build-classpath \
 *     -Dmdep.outputFile=target/classpath
 * cd bundles/optimizers/traffic-engineering &amp;&amp; java -cp \
 *     target/classes:target/test-classes:../../libraries/graph/target/classes:$(cat target/classpath) \
 *     io.weir.optimizer.trafficengineering.model.SolveBench warm
 * </pre>
 *
 * {@code warm}: when a plan for other demands on the same network is at hand, from the demands to
 * the plan; and after the failure of a link, from the problem to the proof. {@code large}: networks
 * for which there is {@link FastUtilisation}. {@code masters}: with one solver or another.
 */
public final class SolveBench {

  private static final int PLANS = 100;

  private SolveBench() {}

  /** The program. */
  public static void main(String[] arguments) throws Exception {
    switch (arguments.length == 1 ? arguments[0] : "") {
      case "warm" -> warm();
      case "large" -> LargeNetworks.main();
      case "masters" -> Masters.main();
      default -> System.err.println("wanted warm, large or masters");
    }
  }

  private static void warm() throws Exception {
    System.out.printf(
        "%-60s %9s %9s %9s %9s%n", "milliseconds", "cold", "median", "p99", "largest gap");
    TeavarNetwork abilene = TeavarNetwork.read(SharedData.folder("teavar/Abilene"));
    series("Abilene, 36 matrices", abilene.graph(), abilene.matrices());
    for (String name : List.of("Geant2001", "Geant2010", "Geant2012")) {
      List<RepetitaInstance> instances =
          RepetitaInstance.all().stream()
              .filter(one -> one.name().startsWith(name + "."))
              .filter(one -> one.dataset().endsWith("inverseCapacity"))
              .toList();
      Graph graph = instances.get(0).problem().graph();
      List<Demands> matrices = new ArrayList<>();
      for (RepetitaInstance instance : instances) {
        matrices.add(instance.problem().demands());
      }
      series(name + ", 5 matrices without likeness", graph, matrices);
      series(
          name + ", each demand up to 10 % up or down", graph, drift(graph, matrices.get(0), 0.1));
      series(
          name + ", each demand up to 1 % up or down", graph, drift(graph, matrices.get(0), 0.01));
      failures(name + ", one link after the other fails", graph, matrices.get(0));
    }
  }

  private static List<Demands> drift(Graph graph, Demands first, double part) {
    Random random = new Random(1);
    List<Demands> all = new ArrayList<>();
    for (int i = 0; i < 50; i++) {
      Demands.Builder next = new Demands.Builder(graph);
      for (int demand = 0; demand < first.count(); demand++) {
        double factor = 1 + part * (2 * random.nextDouble() - 1);
        next.add(
            first.id(demand), first.from(demand), first.to(demand), factor * first.volume(demand));
      }
      all.add(next.build());
    }
    return all;
  }

  private static void series(String what, Graph graph, List<Demands> matrices) throws Exception {
    double[] cold = new double[PLANS];
    double[] warm = new double[PLANS];
    double gap = 0;
    Replanner replanner = new Replanner(graph);
    replanner.plan(new TrafficProblem(graph, matrices.get(matrices.size() - 1)));
    for (int i = -PLANS; i < PLANS; i++) {
      Demands demands = matrices.get((i + PLANS) % matrices.size());
      long start = System.nanoTime();
      Plan plan = replanner.plan(new TrafficProblem(graph, demands));
      long end = System.nanoTime();
      new LeastUtilisation().optimize(new TrafficProblem(graph, demands));
      if (i >= 0) {
        warm[i] = (end - start) / 1e6;
        cold[i] = (System.nanoTime() - end) / 1e6;
      }
      gap = Math.max(gap, plan.gap());
    }
    line(what, cold, warm, gap);
  }

  private static void failures(String what, Graph graph, Demands demands) throws Exception {
    double[] cold = new double[graph.linkCount()];
    double[] warm = new double[graph.linkCount()];
    ColumnGeneration whole =
        new ColumnGeneration(new TrafficProblem(graph, demands), new InteriorPoint());
    whole.run(1e-4);
    PathMemory memory = new PathMemory(graph);
    memory.keep(new TrafficProblem(graph, demands), whole);
    double gap = 0;
    int cuts = 0;
    for (int link = 0; link < graph.linkCount(); link++) {
      try {
        TrafficProblem problem = new TrafficProblem(graph.change().linkDown(link).apply(), demands);
        long start = System.nanoTime();
        ColumnGeneration columns = new ColumnGeneration(problem, new InteriorPoint(), memory);
        columns.run(1e-4);
        long end = System.nanoTime();
        new ColumnGeneration(problem, new InteriorPoint()).run(1e-4);
        warm[link] = (end - start) / 1e6;
        cold[link] = (System.nanoTime() - end) / 1e6;
        gap = Math.max(gap, columns.largest() / columns.bound() - 1);
      } catch (UnroutableDemandException cut) {
        cuts++;
      }
    }
    line(what + " (" + cuts + " cut it)", cold, warm, gap);
  }

  private static void line(String what, double[] cold, double[] warm, double gap) {
    Arrays.sort(cold);
    Arrays.sort(warm);
    System.out.printf(
        Locale.ROOT,
        "%-60s %9.2f %9.2f %9.2f %9.6f%n",
        what,
        cold[cold.length / 2],
        warm[warm.length / 2],
        warm[warm.length * 99 / 100],
        gap);
  }
}
