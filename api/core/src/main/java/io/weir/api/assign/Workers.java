package io.weir.api.assign;

import org.osgi.annotation.versioning.ProviderType;

/**
 * What the dispatcher knows of its workers, or paths, when it asks: a row of numbers for each,
 * counted from 0. A row stays the same worker's while an {@link Assigner} lives; a worker that
 * leaves is down from then on, a new one gets a further row.
 */
@ProviderType
public interface Workers {

  /** How many rows there are. */
  int count();

  /** How the worker is called. */
  String id(int worker);

  /** Units of work that it does in a second; above 0 and finite. */
  double speed(int worker);

  /** Whether it is up, as far as is known. */
  boolean isUp(int worker);

  /** Tasks that it was given and has not done, the one it works on included. */
  int queueLength(int worker);

  /** Estimated work that is left of those tasks, in units of work; at least 0 and finite. */
  double outstandingWork(int worker);

  /** How old all this is, in seconds; 0 if it is known at once. */
  double ageSeconds();

  /** Whether the task may be given to this worker: it is up, and the task may run there. */
  default boolean accepts(int worker, Task task) {
    return isUp(worker) && (task.onlyOn().isEmpty() || task.onlyOn().get().contains(id(worker)));
  }
}
