package io.weir.optimizer.trafficengineering.model;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;

/**
 * How near to the least maximum utilisation every optimizer comes, as a ratio, and how long it
 * takes: {@code MethodBench repetita [LEAST-NODES [MOST-NODES [EVERY]]]} over Repetita's instances
 * (or every so manieth of them), or {@code MethodBench teavar NAME [MATRICES]} over the measured
 * matrices of a network of TEAVAR's. From the module's folder, after {@code mvn test-compile
 * dependency:build-classpath -Dmdep.outputFile=target/classpath}:
 *
 * <pre>{@code
 * java -cp target/classes:target/test-classes:../../libraries/graph/target/classes:$(cat target/classpath) \
 *     io.weir.optimizer.trafficengineering.model.MethodBench repetita 0 100
 * }</pre>
 */
public final class MethodBench {

  private static final List<String> NAMES = new ArrayList<>();
  private static final List<List<Double>> RATIOS = new ArrayList<>();
  private static final List<List<Double>> GAPS = new ArrayList<>();
  private static final List<List<Double>> SECONDS = new ArrayList<>();

  private MethodBench() {}

  /** The program. */
  public static void main(String[] arguments) throws Exception {
    for (TrafficOptimizer optimizer : TrafficOptimizer.all()) {
      NAMES.add(optimizer.name());
      RATIOS.add(new ArrayList<>());
      GAPS.add(new ArrayList<>());
      SECONDS.add(new ArrayList<>());
    }
    if (arguments.length > 1 && arguments[0].equals("teavar")) {
      teavar(arguments[1], arguments.length > 2 ? Integer.parseInt(arguments[2]) : 10);
    } else {
      repetita(number(arguments, 1, 0), number(arguments, 2, 100), number(arguments, 3, 1));
    }
    table();
  }

  private static int number(String[] arguments, int place, int absent) {
    return arguments.length > place ? Integer.parseInt(arguments[place]) : absent;
  }

  private static void repetita(int least, int most, int every) throws Exception {
    List<RepetitaInstance> instances =
        RepetitaInstance.all().stream()
            .filter(instance -> instance.nodes() >= least && instance.nodes() <= most)
            .toList();
    for (int i = 0; i < instances.size(); i += every) {
      plan(instances.get(i).problem());
    }
  }

  private static void teavar(String name, int matrices) throws Exception {
    Path folder = SharedData.folder("teavar/" + name);
    TeavarNetwork network = TeavarNetwork.read(folder);
    for (int i = 0; i < Math.min(matrices, network.matrices().size()); i++) {
      plan(new TrafficProblem(network.graph(), network.matrices().get(i)));
    }
  }

  private static void plan(TrafficProblem problem) {
    double optimum = 0;
    List<TrafficOptimizer> all = TrafficOptimizer.all();
    for (int i = 0; i < all.size(); i++) {
      long start = System.nanoTime();
      Plan plan = all.get(i).optimize(problem);
      SECONDS.get(i).add((System.nanoTime() - start) / 1e9);
      PlanCheck.check(plan);
      optimum = i == 0 ? plan.bound() : optimum;
      RATIOS.get(i).add(plan.maximumUtilisation() / optimum);
      GAPS.get(i).add(1 + plan.gap());
    }
  }

  private static void table() {
    System.out.printf(
        "%-14s %9s %36s %36s %24s%n",
        "optimizer",
        "instances",
        "ratio to the optimum's bound",
        "ratio to its own bound",
        "seconds");
    System.out.printf(
        "%24s %12s%12s%12s %12s%12s%12s %12s%12s%n",
        "", "mean", "median", "worst", "mean", "median", "worst", "mean", "worst");
    for (int i = 0; i < NAMES.size(); i++) {
      System.out.printf(
          Locale.ROOT,
          "%-14s %9d %12.4f%12.4f%12.4f %12.4f%12.4f%12.4f %12.3f%12.3f%n",
          NAMES.get(i),
          RATIOS.get(i).size(),
          mean(RATIOS.get(i)),
          median(RATIOS.get(i)),
          Collections.max(RATIOS.get(i)),
          mean(GAPS.get(i)),
          median(GAPS.get(i)),
          Collections.max(GAPS.get(i)),
          mean(SECONDS.get(i)),
          Collections.max(SECONDS.get(i)));
    }
  }

  private static double mean(List<Double> values) {
    return values.stream().mapToDouble(Double::doubleValue).average().orElse(Double.NaN);
  }

  private static double median(List<Double> values) {
    return values.stream().sorted().skip(values.size() / 2).findFirst().orElse(Double.NaN);
  }
}
