package io.weir.optimizer.trafficengineering.model;

import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** The part of {@link SolveBench} that compares what solves the master. */
final class Masters {

  private static final int RUNS = 30;
  private static final long LONGEST = 5_000_000_000L;

  private Masters() {}

  static void main() throws Exception {
    System.out.printf("%-24s %16s %16s%n", "milliseconds, rounds", "ours", "ojAlgo");
    for (Map.Entry<String, TrafficProblem> named : problems().entrySet()) {
      System.out.printf(
          "%-24s %16s %16s%n",
          named.getKey(),
          best(named.getValue(), new InteriorPoint()),
          best(named.getValue(), new OjAlgoMaster()));
    }
  }

  private static Map<String, TrafficProblem> problems() throws Exception {
    Map<String, TrafficProblem> problems = new TreeMap<>();
    TeavarNetwork abilene = TeavarNetwork.read(SharedData.folder("teavar/Abilene"));
    problems.put("Abilene", new TrafficProblem(abilene.graph(), abilene.matrices().get(0)));
    for (RepetitaInstance instance : RepetitaInstance.all()) {
      if (instance.toString().matches(".*inverseCapacity/(Geant20..|Arnes|BtEurope).0000")) {
        problems.put(instance.name(), instance.problem());
      }
    }
    return problems;
  }

  /** The shortest time to a gap of 0.0001, and the masters that were solved. */
  private static String best(TrafficProblem problem, MasterSolver solver) {
    double best = Double.POSITIVE_INFINITY;
    int[] rounds = new int[1];
    long end = System.nanoTime() + LONGEST;
    for (int run = 0; run < RUNS && (run == 0 || System.nanoTime() < end); run++) {
      rounds[0] = 0;
      long start = System.nanoTime();
      ColumnGeneration columns =
          new ColumnGeneration(
              problem,
              (master, tolerance) -> {
                rounds[0]++;
                return solver.solve(master, tolerance);
              });
      columns.run(1e-4);
      best = Math.min(best, (System.nanoTime() - start) / 1e6);
    }
    return String.format(Locale.ROOT, "%.1f, %d", best, rounds[0]);
  }
}
