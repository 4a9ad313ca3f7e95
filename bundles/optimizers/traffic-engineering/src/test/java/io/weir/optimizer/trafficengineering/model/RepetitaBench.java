package io.weir.optimizer.trafficengineering.model;

import java.io.PrintStream;
import java.util.List;
import java.util.Locale;

/**
 * Plans all instances up to a size and prints what came out beside what is known, the worst last:
 * {@code RepetitaBench [OPTIMIZER [LEAST-NODES MOST-NODES]]}.
 */
public final class RepetitaBench {

  private RepetitaBench() {}

  /** The program. */
  public static void main(String[] arguments) throws Exception {
    String name = arguments.length > 0 ? arguments[0] : "optimum";
    int least = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 0;
    int most = arguments.length > 2 ? Integer.parseInt(arguments[2]) : 100;
    TrafficOptimizer optimizer =
        TrafficOptimizer.all().stream()
            .filter(o -> o.name().equals(name))
            .findFirst()
            .orElseThrow();
    List<RepetitaInstance> instances =
        RepetitaInstance.all().stream()
            .filter(instance -> instance.nodes() >= least && instance.nodes() <= most)
            .toList();
    double worst = 0;
    double sum = 0;
    double longest = 0;
    for (RepetitaInstance instance : instances) {
      TrafficProblem problem = instance.problem();
      long start = System.nanoTime();
      Plan plan = optimizer.optimize(problem);
      double seconds = (System.nanoTime() - start) / 1e9;
      PlanCheck.check(plan);
      double ratio = plan.maximumUtilisation() / instance.optimum().orElse(plan.bound());
      line(System.out, instance, plan, ratio, seconds);
      worst = Math.max(worst, ratio);
      longest = Math.max(longest, seconds);
      sum += ratio;
    }
    System.out.printf(
        Locale.ROOT,
        "%s: %d instances, ratio to the optimum %.6f on average, %.6f at worst, %.2f s at most%n",
        name,
        instances.size(),
        sum / instances.size(),
        worst,
        longest);
  }

  private static void line(
      PrintStream out, RepetitaInstance instance, Plan plan, double ratio, double seconds) {
    out.printf(
        Locale.ROOT,
        "%-60s %3d nodes expected %8s got %.6f ratio %.6f gap %.6f before %.6f %7.3f s%n",
        instance,
        instance.nodes(),
        instance.optimum().map(String::valueOf).orElse("-"),
        plan.maximumUtilisation(),
        ratio,
        plan.gap(),
        plan.before(),
        seconds);
  }
}
