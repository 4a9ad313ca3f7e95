package io.weir.optimizer.assignment.model.simulation;

import io.weir.api.assign.Task;

/**
 * A task that arrives.
 *
 * @param seconds when, since the start; at least 0 and finite
 * @param size how much work it really is; at least 0 and finite
 * @param task as a strategy sees it, with the size as estimated
 */
public record Arrival(double seconds, double size, Task task) {

  /**
   * Checks the numbers.
   *
   * @throws IllegalArgumentException if they are negative or not finite
   */
  public Arrival {
    check("a time", seconds);
    check("a size", size);
  }

  private static void check(String what, double value) {
    if (!(value >= 0 && value < Double.POSITIVE_INFINITY)) {
      throw new IllegalArgumentException(
          "wanted " + what + " that is finite and at least 0, got " + value);
    }
  }
}
