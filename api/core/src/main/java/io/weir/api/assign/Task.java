package io.weir.api.assign;

import java.util.Optional;
import java.util.Set;

/**
 * Work for one worker, done in one piece; or a stream for one path.
 *
 * @param id unique in its dispatcher
 * @param size how much work it seems to be, in the unit of work of the dispatcher (octets, seconds
 *     of CPU …); at least 0
 * @param onlyOn ids of the workers where it may run; empty if it may run on each
 */
public record Task(long id, double size, Optional<Set<String>> onlyOn) {

  /**
   * Checks the size and copies the set.
   *
   * @throws IllegalArgumentException if the size is negative or not finite
   */
  public Task {
    if (!(size >= 0 && size < Double.POSITIVE_INFINITY)) {
      throw new IllegalArgumentException(
          "task " + id + ": wanted a finite size of at least 0, got " + size);
    }
    onlyOn = onlyOn.map(Set::copyOf);
  }

  /** A task that may run on each worker. */
  public static Task anywhere(long id, double size) {
    return new Task(id, size, Optional.empty());
  }
}
