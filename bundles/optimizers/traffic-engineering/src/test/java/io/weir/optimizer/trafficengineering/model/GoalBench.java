package io.weir.optimizer.trafficengineering.model;

import java.util.Locale;

/**
 * Plans instances of Repetita for another goal than the least maximum utilisation: {@code GoalBench
 * [delay|moves [CAP [LEAST-NODES MOST-NODES]]]}. A cap that can't be kept is raised to a hundredth
 * above the least utilisation.
 */
public final class GoalBench {

  private GoalBench() {}

  /** The program. */
  public static void main(String[] arguments) throws Exception {
    String kind = arguments.length > 0 ? arguments[0] : "delay";
    double cap = arguments.length > 1 ? Double.parseDouble(arguments[1]) : 1;
    int least = arguments.length > 2 ? Integer.parseInt(arguments[2]) : 0;
    int most = arguments.length > 3 ? Integer.parseInt(arguments[3]) : 40;
    for (RepetitaInstance instance : RepetitaInstance.all()) {
      if (instance.nodes() >= least && instance.nodes() <= most) {
        TrafficProblem problem = instance.problem();
        double reachable = Math.max(cap, 1.01 * instance.optimum().orElse(0.0));
        long start = System.nanoTime();
        Goal goal = new Goal(Goal.Kind.valueOf(kind.toUpperCase(Locale.ROOT)), reachable);
        Plan plan = new LeastUtilisation().optimize(problem, goal);
        double seconds = (System.nanoTime() - start) / 1e9;
        PlanCheck.check(plan);
        print(instance, plan, seconds);
      }
    }
  }

  private static void print(RepetitaInstance instance, Plan plan, double seconds) {
    Measure measure = plan.measure().orElseThrow();
    System.out.printf(
        Locale.ROOT,
        "%-60s %3d nodes %6d demands, %s %.6g of %s, before %.6g, bound %.6g, gap %.6f, used %.6f,"
            + " %.3f s%n",
        instance,
        instance.nodes(),
        plan.problem().demands().count(),
        measure.goal().kind().word(),
        measure.value(),
        measure.unit(),
        measure.before(),
        measure.bound(),
        measure.gap(),
        plan.maximumUtilisation(),
        seconds);
  }
}
