package io.weir.optimizer.assignment.model.simulation;

import io.weir.api.assign.Task;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/**
 * Tasks of one unit of work on average, drawn at random. Times, sizes and errors are drawn apart: a
 * change of one leaves the others as they are.
 *
 * @param count how many; at least 0
 * @param perSecond how many a second; above 0 and finite
 * @param estimateError the deviation of the logarithm of estimate over size; 0 if sizes are known
 */
public record RandomTasks(
    int count, double perSecond, ArrivalPattern arrivals, SizePattern sizes, double estimateError) {

  /**
   * Checks the numbers.
   *
   * @throws IllegalArgumentException if they aren't as they should be
   */
  public RandomTasks {
    if (count < 0) {
      throw new IllegalArgumentException("wanted 0 tasks or more, got " + count);
    }
    if (!(perSecond > 0 && perSecond < Double.POSITIVE_INFINITY)) {
      throw new IllegalArgumentException("wanted a rate above 0, got " + perSecond);
    }
    if (!(estimateError >= 0 && estimateError < Double.POSITIVE_INFINITY)) {
      throw new IllegalArgumentException("wanted an error of 0 or more, got " + estimateError);
    }
  }

  /** The tasks that this seed gives. */
  public List<Arrival> draw(long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    double[] times = arrivals.times(count, perSecond, random.split());
    SplittableRandom ofSizes = random.split();
    SplittableRandom ofErrors = random.split();
    List<Arrival> drawn = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      double size = sizes.next(ofSizes);
      double estimate = size * SizePattern.unbiased(estimateError, ofErrors);
      drawn.add(new Arrival(times[i], size, Task.anywhere(i, estimate)));
    }
    return drawn;
  }
}
