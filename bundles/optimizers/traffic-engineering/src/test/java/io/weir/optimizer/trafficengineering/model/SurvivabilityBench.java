package io.weir.optimizer.trafficengineering.model;

import java.util.List;
import java.util.Locale;

/**
 * How long it takes to ask what every single failure does: {@code SurvivabilityBench [NAME]}, where
 * the name is a part of that of Repetita's instances, Geant2012 unless told.
 */
public final class SurvivabilityBench {

  private SurvivabilityBench() {}

  /** The program. */
  public static void main(String[] arguments) throws Exception {
    String name = arguments.length > 0 ? arguments[0] : "Geant2012";
    for (RepetitaInstance instance : RepetitaInstance.all()) {
      if (instance.toString().contains(name)) {
        Plan plan = new LeastUtilisation().optimize(instance.problem());
        long start = System.nanoTime();
        List<Survival> all = Survivability.of(plan);
        double seconds = (System.nanoTime() - start) / 1e9;
        Survival worst = all.get(0);
        System.out.printf(
            Locale.ROOT,
            "%-50s %d failures in %.3f s; worst for the plan: %s %s: today %.4f, plan %.4f, optimum"
                + " %.4f, bound %.4f, lost %.4g%n",
            instance,
            all.size(),
            seconds,
            worst.failure().kind(),
            worst.failure().ids(),
            worst.rerouted(),
            worst.plan(),
            worst.optimum(),
            worst.bound(),
            worst.lostVolume());
      }
    }
  }
}
