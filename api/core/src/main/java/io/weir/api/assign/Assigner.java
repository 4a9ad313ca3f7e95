package io.weir.api.assign;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * Chooses workers for the tasks of one dispatcher. The dispatcher calls it, by one thread at a time
 * and with a happens-before edge between calls of different threads; no method may block. Arguments
 * belong to the caller: {@link Task} and {@link Completion} may be kept, {@link Workers} is valid
 * during the call only.
 *
 * <p>All that is known is there as numbers, and {@link #done} tells what came of a choice, so that
 * a policy can learn. An assigner is right for any state: it looks at {@link Workers} at each call
 * and takes nothing it was told before for granted.
 */
@ConsumerType
public interface Assigner {

  /**
   * Chooses a worker for a task that has arrived, or that has come back because its worker failed.
   *
   * @return a row of {@code workers} that {@linkplain Workers#accepts accepts} the task; empty if
   *     there is none, and then only. The dispatcher keeps such a task and asks again when a worker
   *     comes up.
   */
  OptionalInt choose(Task task, Workers workers);

  /**
   * For how long tasks may be gathered, in seconds, before {@link #chooseAll} is asked for all of
   * them; 0 if waiting for more is of no use. The dispatcher asks earlier once it knows of a worker
   * that has nothing to do and accepts one of them. The same at each call.
   */
  default double windowSeconds() {
    return 0;
  }

  /**
   * Chooses workers for several tasks at once. Unless implemented otherwise it chooses for one
   * after the other, each with those before it added to what is known.
   *
   * <p>An assigner with a window may leave a task for later. The dispatcher then gathers it again,
   * and asks at the end of the next window at the latest. It must not leave all tasks if no worker
   * that accepts one of them has something to do.
   *
   * @param tasks different ones, in the order of arrival
   * @return tasks that a worker accepts, each once at most, and each with such a worker; every
   *     worker begins those it got in the order of this list
   */
  default List<Placement> chooseAll(List<Task> tasks, Workers workers) {
    PlacedWorkers seen = new PlacedWorkers(workers);
    List<Placement> placements = new ArrayList<>(tasks.size());
    for (Task task : tasks) {
      OptionalInt chosen = choose(task, seen);
      if (chosen.isPresent()) {
        seen.place(task, chosen.getAsInt());
        placements.add(new Placement(task, chosen.getAsInt()));
      }
    }
    return placements;
  }

  /** Tells that a task is done; in the order in which the dispatcher heard of it. */
  default void done(Completion completion) {}
}
