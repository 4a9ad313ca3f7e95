package io.weir.api.assign;

import org.osgi.annotation.versioning.ConsumerType;

/**
 * A way to choose a worker for each task that arrives: a rule, an optimizer, or a policy that was
 * learned. Stateless and called from several threads: what it remembers is in its {@link
 * Assigner}s.
 */
@ConsumerType
public interface AssignmentStrategy {

  /** In kebab case, as in configuration; the service has it as property {@code name} as well. */
  String name();

  /** What it does, a line without a full stop. */
  String description();

  /**
   * Someone who chooses by this strategy for one dispatcher; independent of all others. Doesn't
   * block.
   *
   * @param seed decides everything that is left to chance: assigners of the same seed that are
   *     asked the same and told the same choose the same
   */
  Assigner newAssigner(long seed);
}
