package io.weir.api.optimize;

import java.util.Set;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * Proposes how traffic should flow, and applies nothing. Called from several threads.
 *
 * <p>The same problem gives the same plan. Links and nodes that are down carry nothing. The bound
 * that a plan carries is proven: no routing at all does better, whether or not demands are split.
 */
@ConsumerType
public interface Optimizer {

  /** In kebab case, as in configuration and commands. */
  String name();

  /** What it changes and looks for, in half a sentence for people. */
  String description();

  /** What it can plan for. */
  Set<Goal.Kind> goals();

  /**
   * Makes a plan. Blocks for as long as it takes, minutes in large networks, and ends early when
   * its thread is interrupted.
   *
   * @throws InfeasibleException if a demand has no path, the goal's cap cannot be kept, or the
   *     network is too large for it
   * @throws IllegalArgumentException if the goal is none of {@link #goals}
   * @throws InterruptedException if its thread is interrupted
   */
  Plan optimize(PlanningProblem problem) throws InfeasibleException, InterruptedException;
}
