package io.weir.api.planning;

import io.weir.api.optimize.Plan;
import io.weir.api.topology.Topology;
import io.weir.api.traffic.TrafficMatrix;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A plan in the book of plans, as it stands.
 *
 * @param id counts up from 1, also over restarts
 * @param author who asked for it
 * @param basis what it was made from; empty before that was measured, or if it could not be
 * @param plan empty before it is made, or if there is none
 * @param events what happened to it, the first first
 * @param outcome what came of it, once it was applied and measured
 */
public record PlanEntry(
    long id,
    PlanState state,
    String author,
    PlanRequest request,
    Optional<Basis> basis,
    Optional<Plan> plan,
    List<Event> events,
    Optional<Outcome> outcome) {

  public PlanEntry {
    events = List.copyOf(events);
    if (events.isEmpty()) {
      throw new IllegalArgumentException("wanted at least one event of plan " + id + ", got none");
    }
  }

  /** When it was asked for. */
  public Instant time() {
    return events.get(0).time();
  }

  /**
   * What a plan was made from.
   *
   * @param topology with the request's changes
   * @param unchanged the version of the topology without them
   * @param traffic with the request's changes
   */
  public record Basis(Topology topology, String unchanged, TrafficMatrix traffic) {}

  /**
   * Something that happened to a plan.
   *
   * @param actor who did it
   * @param state in which the plan is since
   * @param text why, or what; may be empty
   */
  public record Event(Instant time, String actor, PlanState state, String text) {}

  /**
   * What came of an applied plan.
   *
   * @param before the largest utilisation that was measured when the plan was made
   * @param promised by the plan
   * @param measured since it was applied
   * @param linkId the link on which that was
   */
  public record Outcome(
      Instant from, Instant to, double before, double promised, double measured, String linkId) {

    /** By how much the network is worse off than promised; negative if it is better off. */
    public double regret() {
      return measured - promised;
    }

    /** Whether it would have been better to leave it alone. */
    public boolean isWorse() {
      return measured > before;
    }
  }
}
