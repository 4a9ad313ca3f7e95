package io.weir.optimizer.assignment.model.simulation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.weir.api.assign.Task;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class PatternsTest {

  private static final int MANY = 1_000_000;

  @Test
  void sizesAreOneOnAverageAndVaryAsTheirNamesSay() {
    double[] variation = {1, 3.2, 34};
    double[] tolerance = {0.02, 0.5, 4};
    for (SizePattern pattern : SizePattern.values()) {
      SplittableRandom random = new SplittableRandom(1);
      double sum = 0;
      double squares = 0;
      for (int i = 0; i < MANY; i++) {
        double size = pattern.next(random);
        sum += size;
        squares += size * size;
      }
      double mean = sum / MANY;
      assertEquals(1, mean, 0.02, pattern.label());
      int at = pattern.ordinal();
      assertEquals(variation[at], squares / MANY / mean / mean - 1, tolerance[at], pattern.label());
    }
  }

  @Test
  void arrivalsComeAtTheirRateAndBurstsAreBursts() {
    double[] deviation = new double[2];
    for (ArrivalPattern pattern : ArrivalPattern.values()) {
      double[] times = pattern.times(MANY, 5, new SplittableRandom(1));
      assertEquals(MANY / 5.0, times[MANY - 1], 0.02 * MANY / 5, pattern.label());
      int[] counts = new int[(int) times[MANY - 1] + 1];
      for (double time : times) {
        counts[(int) time]++;
      }
      for (int count : counts) {
        deviation[pattern.ordinal()] += (count - 5.0) * (count - 5.0) / 5 / counts.length;
      }
    }
    assertEquals(1, deviation[0], 0.05, "Poisson: as much variance as mean");
    assertTrue(deviation[1] > 3, "bursty: " + deviation[1]);
  }

  @Test
  void estimatesAreRightOnAverage() {
    List<Arrival> tasks =
        new RandomTasks(200_000, 1, ArrivalPattern.POISSON, SizePattern.EXPONENTIAL, 0.5).draw(1);
    double estimates = tasks.stream().mapToDouble(task -> task.task().size()).average().orElse(0);
    assertEquals(1, estimates, 0.02);
    assertTrue(tasks.stream().anyMatch(task -> task.task().size() > 1.5 * task.size()));
  }

  @Test
  void whatIsNoScenarioIsOneSentence() {
    List<SimulatedWorker> workers = Worlds.workers(1);
    Arrival first = new Arrival(2, 1, Task.anywhere(1, 1));
    refused("wanted at least one worker, got none", () -> new Scenario(List.of(), List.of(), 0));
    refused(
        "wanted each task once, got 1 twice",
        () -> new Scenario(workers, List.of(first, first), 0));
    refused(
        "wanted arrivals in order of time, got 1.0 after 2.0",
        () -> new Scenario(workers, List.of(first, new Arrival(1, 1, Task.anywhere(2, 1))), 0));
    refused(
        "wanted a delay of 0 seconds or more, got -1.0",
        () -> new Scenario(workers, List.of(), -1));
    refused(
        "worker x: wanted a speed above 0 that is finite, got 0.0",
        () -> SimulatedWorker.steady("x", 0));
    refused(
        "task 4: wanted a finite size of at least 0, got NaN", () -> Task.anywhere(4, Double.NaN));
    refused(
        "wanted a time that is finite and at least 0, got NaN",
        () -> new Arrival(Double.NaN, 1, Task.anywhere(1, 1)));
    refused(
        "wanted an outage from 0 s or later until later than that, got 3.0 to 3.0",
        () -> new Outage(3, 3));
  }

  private static void refused(String message, Runnable made) {
    assertEquals(message, assertThrows(IllegalArgumentException.class, made::run).getMessage());
  }
}
