package io.weir.interfaces.rest;

import io.weir.api.flow.TimeRange;
import io.weir.api.optimize.FailureStudy;
import io.weir.api.optimize.Goal;
import io.weir.api.optimize.NetworkPath;
import io.weir.api.optimize.Optimizer;
import io.weir.api.optimize.PathQuestion;
import io.weir.api.optimize.Plan;
import io.weir.api.planning.Bottleneck;
import io.weir.api.planning.NetworkChange;
import io.weir.api.planning.PlanEntry;
import io.weir.api.planning.PlanMode;
import io.weir.api.planning.PlanRequest;
import io.weir.api.planning.PlanState;
import io.weir.api.planning.Planner;
import io.weir.api.planning.PlanningException;
import io.weir.api.planning.WhatIf;
import io.weir.api.topology.LinkQualities;
import io.weir.api.topology.Topology;
import io.weir.api.traffic.Demand;
import io.weir.api.traffic.TrafficMatrix;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;

/** Two nodes, a link, and whatever plans are asked for, each proposed at once. */
final class FixedPlanner implements Planner {

  private static final Topology TOPOLOGY =
      Topology.of(
          Instant.EPOCH,
          List.of(new Topology.Node("1", "core-01", true), new Topology.Node("2", "edge-01", true)),
          List.of(Topology.Link.between("1:ge-0", "1", "2", LinkQualities.of(10, 1e9))));
  private static final TrafficMatrix TRAFFIC =
      new TrafficMatrix(
          new TimeRange(Instant.EPOCH, Instant.EPOCH.plusSeconds(60)),
          List.of(new Demand("d", "1", "2", 5e8)),
          0.9,
          List.of("a note"));

  private final Map<Long, PlanEntry> entries = new TreeMap<>();

  @Override
  public PlanMode mode() {
    return PlanMode.PROPOSE;
  }

  @Override
  public List<Optimizer> optimizers() {
    return List.of();
  }

  @Override
  public Topology topology() {
    return TOPOLOGY;
  }

  @Override
  public PlanEntry start(PlanRequest request, String actor) {
    PlanEntry.Event event =
        new PlanEntry.Event(Instant.EPOCH, actor, PlanState.PROPOSED, "proposed");
    Plan.Promise promise = new Plan.Promise(0.5, 0.5, 0);
    Plan plan =
        new Plan(
            "fixed",
            TOPOLOGY.version(),
            Goal.LEAST_UTILISATION,
            promise,
            promise,
            List.of(
                new Plan.RoutedDemand(
                    "d", "1", "2", 5e8, List.of(), List.of(new Plan.Route(1, List.of("1:ge-0"))))),
            List.of(new Plan.PlannedLink("1:ge-0", 5e8, 0.5, 0.5)),
            List.of(new Plan.LinkCost("1:ge-0", 10, 20)));
    PlanEntry entry =
        new PlanEntry(
            entries.size() + 1L,
            PlanState.PROPOSED,
            actor,
            request,
            Optional.of(new PlanEntry.Basis(TOPOLOGY, TRAFFIC)),
            Optional.of(plan),
            List.of(event),
            Optional.empty());
    entries.put(entry.id(), entry);
    return entry;
  }

  @Override
  public Optional<PlanEntry> plan(long id) {
    return Optional.ofNullable(entries.get(id));
  }

  @Override
  public List<PlanEntry> plans() {
    return List.copyOf(entries.values());
  }

  @Override
  public boolean isCurrent(PlanEntry entry) {
    return true;
  }

  @Override
  public PlanEntry approve(long id, String actor, String comment) throws PlanningException {
    return decided(id, actor, PlanState.APPROVED, comment);
  }

  @Override
  public PlanEntry reject(long id, String actor, String comment) throws PlanningException {
    return decided(id, actor, PlanState.REJECTED, comment);
  }

  @Override
  public PlanEntry rollBack(long id, String actor, String comment) throws PlanningException {
    throw new PlanningException(PlanningException.Kind.REFUSED, "not applied");
  }

  private PlanEntry decided(long id, String actor, PlanState state, String comment)
      throws PlanningException {
    PlanEntry entry = entries.get(id);
    if (entry == null) {
      throw new PlanningException(PlanningException.Kind.UNKNOWN, "There is no plan " + id + ".");
    }
    PlanEntry after = entry.then(new PlanEntry.Event(Instant.EPOCH, actor, state, comment));
    entries.put(id, after);
    return after;
  }

  @Override
  public WhatIf whatIf(List<NetworkChange> changes, Duration window) {
    return new WhatIf(
        TOPOLOGY,
        TRAFFIC,
        0.5,
        0,
        List.of(new WhatIf.ChangedLink("1:ge-0", 5e8, 0, 0.5, 0)),
        List.of(new WhatIf.CutOff("d", "1", "2", 5e8)));
  }

  @Override
  public List<Bottleneck> bottlenecks(Duration window, int most) {
    return List.of(
        new Bottleneck(
            "1:ge-0",
            1e9,
            OptionalDouble.empty(),
            5e8,
            0.5,
            List.of(new Bottleneck.Part("d", "1", "2", 5e8))));
  }

  @Override
  public List<FailureStudy.Failure> failures(List<NetworkChange> changes, Duration window)
      throws PlanningException {
    throw new PlanningException(PlanningException.Kind.UNAVAILABLE, "Nobody studies failures.");
  }

  @Override
  public List<NetworkPath> paths(PathQuestion question, List<NetworkChange> changes) {
    return List.of(
        new NetworkPath(
            List.of("1", "2"), List.of("1:ge-0"), 10, 0, 1e9, Double.POSITIVE_INFINITY));
  }
}
