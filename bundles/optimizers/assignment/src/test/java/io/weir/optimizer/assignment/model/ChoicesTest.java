package io.weir.optimizer.assignment.model;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.weir.api.assign.Assigner;
import io.weir.api.assign.AssignmentStrategy;
import io.weir.api.assign.Task;
import java.util.List;
import org.junit.jupiter.api.Test;

class ChoicesTest {

  private static final FixedWorkers IDLE =
      new FixedWorkers(List.of(1.0, 4.0, 2.0, 1.0), List.of(0.0, 0.0, 0.0, 0.0));

  @Test
  void turnsAreAsManyAsAWorkerIsFast() {
    assertArrayEquals(new int[] {100, 400, 200, 100}, chosen(new RoundRobin(), IDLE, 800));
    int[] once = chosen(new RoundRobin(), IDLE, 8);
    assertArrayEquals(new int[] {1, 4, 2, 1}, once, "spread evenly");
  }

  @Test
  void equalWorkersAreChosenInTurn() {
    FixedWorkers equal = new FixedWorkers(List.of(1.0, 1.0, 1.0), List.of(0.0, 0.0, 0.0));
    assertArrayEquals(new int[] {10, 10, 10}, chosen(new ShortestQueue(), equal, 30));
    assertArrayEquals(new int[] {10, 10, 10}, chosen(new LeastLoaded(), equal, 30));
  }

  @Test
  void theFirstToHaveItDoneIsChosen() {
    FixedWorkers workers = new FixedWorkers(List.of(1.0, 10.0), List.of(0.0, 5.0));
    Assigner assigner = new LeastLoaded().newAssigner(0);
    assertEquals(1, assigner.choose(Task.anywhere(1, 1), workers).getAsInt());
    assertEquals(0, assigner.choose(Task.anywhere(2, 0.1), workers).getAsInt());
  }

  @Test
  void ofTwoDrawnTheIdleOneIsChosen() {
    FixedWorkers workers = new FixedWorkers(List.of(1.0, 1.0, 1.0), List.of(9.0, 9.0, 0.0));
    int[] chosen = chosen(new PowerOfTwoChoices(), workers, 30_000);
    assertEquals(20_000, chosen[2], 500, "drawn in two of three pairs");
    assertEquals(5_000, chosen[0], 500);
  }

  @Test
  void aBatchOneByOneSeesWhatWasPlacedBefore() {
    FixedWorkers equal = new FixedWorkers(List.of(1.0, 1.0), List.of(0.0, 0.0));
    List<Task> tasks = List.of(Task.anywhere(0, 5), Task.anywhere(1, 1), Task.anywhere(2, 1));
    Assigner assigner = new LeastLoaded().newAssigner(0);
    assertEquals(
        List.of(0, 1, 1),
        assigner.chooseAll(tasks, equal).stream().map(placement -> placement.worker()).toList());
  }

  private static int[] chosen(AssignmentStrategy strategy, FixedWorkers workers, int times) {
    int[] chosen = new int[workers.count()];
    Assigner assigner = strategy.newAssigner(7);
    for (int i = 0; i < times; i++) {
      chosen[assigner.choose(Task.anywhere(i, 1), workers).getAsInt()]++;
    }
    return chosen;
  }
}
