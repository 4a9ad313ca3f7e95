package io.weir.tck;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.weir.api.assign.Assigner;
import io.weir.api.assign.AssignmentStrategy;
import io.weir.api.assign.Completion;
import io.weir.api.assign.Placement;
import io.weir.api.assign.Task;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * What every {@link AssignmentStrategy} and its {@link Assigner}s promise. Extend it and return a
 * strategy from {@link #newStrategy()}. The states are the same in every run.
 */
public abstract class AssignerTck {

  private static final int STATES = 10_000;
  private static final int ASKED = 500;
  private static final int LARGEST_BATCH = 20;
  private static final long SEED = 42;

  private AssignmentStrategy strategy;
  private Assigner assigner;
  private SplittableRandom random;

  /** A strategy as it is configured unless told otherwise. */
  protected abstract AssignmentStrategy newStrategy();

  @BeforeEach
  final void create() {
    strategy = newStrategy();
    assigner = strategy.newAssigner(SEED);
    random = new SplittableRandom(1);
  }

  @Test
  void aNameIsInKebabCaseAndADescriptionIsALine() {
    assertTrue(strategy.name().matches("[a-z][a-z0-9]*(-[a-z0-9]+)*"), strategy.name());
    assertTrue(strategy.description().matches(".*[^\\s.]"), strategy.description());
  }

  @Test
  void aWindowIsSomeSecondsAndStaysSo() {
    double window = assigner.windowSeconds();
    assertTrue(window >= 0 && window < Double.POSITIVE_INFINITY, "window " + window);
    askOften(assigner);
    assertEquals(window, assigner.windowSeconds());
  }

  @Test
  void inAnyStateTheChosenWorkerAcceptsTheTask() {
    for (int i = 0; i < STATES; i++) {
      RandomWorkers workers = new RandomWorkers(random);
      Task task = workers.task(i, random);
      OptionalInt chosen = assigner.choose(task, workers);
      assertEquals(workers.isAnyFor(task), chosen.isPresent(), "state " + i);
      if (chosen.isPresent()) {
        int worker = chosen.getAsInt();
        assertTrue(worker >= 0 && worker < workers.count(), "state " + i + ": row " + worker);
        assertTrue(workers.accepts(worker, task), "state " + i + ": row " + worker);
        tell(assigner, task, worker);
      }
      workers.expire();
    }
  }

  @Test
  void withoutAWorkerThatIsUpThereIsNoChoice() {
    for (int count = 0; count < 4; count++) {
      RandomWorkers workers = new RandomWorkers(random, count, 0);
      assertTrue(assigner.choose(Task.anywhere(count, 1), workers).isEmpty());
      assertEquals(List.of(), assigner.chooseAll(List.of(Task.anywhere(9, 1)), workers));
    }
  }

  @Test
  void theOnlyWorkerGetsEverything() {
    for (int i = 0; i < ASKED; i++) {
      RandomWorkers workers = new RandomWorkers(random, 1, 1);
      Task task = Task.anywhere(i, RandomWorkers.size(random));
      assertEquals(OptionalInt.of(0), assigner.choose(task, workers));
    }
  }

  @Test
  void ofABatchEachTaskIsPlacedOnceAtMostWhereItMayRun() {
    for (int i = 0; i < STATES / LARGEST_BATCH; i++) {
      RandomWorkers workers = new RandomWorkers(random);
      List<Task> tasks = tasks(workers, random.nextInt(LARGEST_BATCH + 1));
      Set<Task> left = new HashSet<>(tasks);
      for (Placement placement : assigner.chooseAll(tasks, workers)) {
        assertTrue(left.remove(placement.task()), "state " + i + ": again or unknown");
        assertTrue(workers.accepts(placement.worker(), placement.task()), "state " + i);
        tell(assigner, placement.task(), placement.worker());
      }
      boolean someForLater = left.stream().anyMatch(workers::isAnyFor);
      assertFalse(someForLater && assigner.windowSeconds() == 0, "state " + i + ": left out");
      boolean mustPlace =
          tasks.stream().anyMatch(workers::isAnyFor)
              && tasks.stream().noneMatch(workers::isAnyAtWorkFor);
      assertFalse(mustPlace && left.size() == tasks.size(), "state " + i + ": none placed");
      workers.expire();
    }
  }

  @Test
  void theSameSeedChoosesTheSame() {
    assertEquals(askOften(assigner), askOften(newStrategy().newAssigner(SEED)));
  }

  @Test
  void assignersAreIndependentOnTheirThreads() throws Exception {
    List<Integer> alone = askOften(assigner);
    onThreads(
        threads -> {
          List<Callable<List<Integer>>> work = new ArrayList<>();
          for (int i = 0; i < 4; i++) {
            work.add(() -> askOften(strategy.newAssigner(SEED)));
          }
          for (Future<List<Integer>> chosen : threads.invokeAll(work)) {
            assertEquals(alone, chosen.get());
          }
        });
  }

  @Test
  void anAssignerMayGoFromThreadToThread() throws Exception {
    List<Integer> alone = askOften(assigner);
    Assigner wandering = strategy.newAssigner(SEED);
    onThreads(
        threads -> {
          SplittableRandom draws = new SplittableRandom(SEED);
          for (int i = 0; i < ASKED; i++) {
            int number = i;
            assertEquals(alone.get(i), threads.submit(() -> ask(wandering, number, draws)).get());
          }
        });
  }

  private interface Work {
    void on(ExecutorService threads) throws Exception;
  }

  private static void onThreads(Work work) throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(4);
    try {
      work.on(threads);
    } finally {
      threads.shutdownNow();
    }
  }

  private List<Task> tasks(RandomWorkers workers, int count) {
    List<Task> tasks = new ArrayList<>();
    for (int id = 0; id < count; id++) {
      tasks.add(workers.task(id, random));
    }
    return List.copyOf(tasks);
  }

  private static List<Integer> askOften(Assigner asked) {
    SplittableRandom draws = new SplittableRandom(SEED);
    List<Integer> chosen = new ArrayList<>();
    for (int i = 0; i < ASKED; i++) {
      chosen.add(ask(asked, i, draws));
    }
    return chosen;
  }

  private static int ask(Assigner asked, int number, SplittableRandom draws) {
    RandomWorkers workers = new RandomWorkers(draws);
    Task task = workers.task(number, draws);
    OptionalInt chosen = asked.choose(task, workers);
    chosen.ifPresent(worker -> tell(asked, task, worker));
    workers.expire();
    return chosen.orElse(-1);
  }

  private static void tell(Assigner told, Task task, int worker) {
    told.done(new Completion(task, worker, 0.5, task.size()));
  }
}
