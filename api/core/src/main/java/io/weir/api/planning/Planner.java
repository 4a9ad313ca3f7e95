package io.weir.api.planning;

import io.weir.api.optimize.FailureStudy;
import io.weir.api.optimize.NetworkPath;
import io.weir.api.optimize.Optimizer;
import io.weir.api.optimize.PathQuestion;
import io.weir.api.topology.Topology;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Makes plans of what was measured and keeps the book of them; applies none that nobody approved.
 * For shells and REST, from any thread. What asks stores or routes all traffic blocks, seconds in a
 * large network.
 *
 * <p>Every method throws {@link PlanningException} if it cannot do what is asked.
 */
@ProviderType
public interface Planner {

  /** How far plans may go. */
  PlanMode mode();

  /** Those that are there, the one to take unless told first. */
  List<Optimizer> optimizers();

  /** The network as it is now. */
  Topology topology() throws PlanningException;

  /**
   * Begins a plan and returns at once; how it stands, {@link #plan} tells.
   *
   * @param actor who asks
   */
  PlanEntry start(PlanRequest request, String actor) throws PlanningException;

  /** How a plan stands. */
  Optional<PlanEntry> plan(long id);

  /**
   * Those that are kept, the newest first, in outline: without nodes, links, demands and costs,
   * which {@link #plan} has.
   */
  List<PlanEntry> plans();

  /** Whether the network still is what a plan was made for. */
  boolean isCurrent(PlanEntry entry);

  /**
   * Approves a proposed plan, and in mode {@link PlanMode#APPLY} hands it to the appliers, which
   * this waits for. Refused in mode {@link PlanMode#OBSERVE}, for another topology than the plan's,
   * and to the author if it is configured so.
   *
   * @param actor who approves
   * @param comment may be empty
   */
  PlanEntry approve(long id, String actor, String comment) throws PlanningException;

  /** Rejects a proposed plan, or one that is still being made, which ends the optimizer's work. */
  PlanEntry reject(long id, String actor, String comment) throws PlanningException;

  /** Has the appliers take back an applied plan. */
  PlanEntry rollBack(long id, String actor, String comment) throws PlanningException;

  /** What would be if something were otherwise. */
  WhatIf whatIf(List<NetworkChange> changes, Duration window) throws PlanningException;

  /** The links that are utilised most, the most utilised first. */
  List<Bottleneck> bottlenecks(Duration window, int most) throws PlanningException;

  /** What becomes of the traffic when something fails, the worst first. */
  List<FailureStudy.Failure> failures(List<NetworkChange> changes, Duration window)
      throws PlanningException, InterruptedException;

  /** Paths in the network, as it would be with these changes. */
  List<NetworkPath> paths(PathQuestion question, List<NetworkChange> changes)
      throws PlanningException;
}
