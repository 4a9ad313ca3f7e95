package io.weir.platform.planning;

import io.weir.api.flow.TimeRange;
import io.weir.api.optimize.FailureStudy;
import io.weir.api.optimize.InfeasibleException;
import io.weir.api.optimize.NetworkPath;
import io.weir.api.optimize.Optimizer;
import io.weir.api.optimize.PathFinder;
import io.weir.api.optimize.PathQuestion;
import io.weir.api.planning.Bottleneck;
import io.weir.api.planning.NetworkChange;
import io.weir.api.planning.PlanApplier;
import io.weir.api.planning.PlanEntry;
import io.weir.api.planning.PlanMode;
import io.weir.api.planning.PlanRequest;
import io.weir.api.planning.PlanWindow;
import io.weir.api.planning.Planner;
import io.weir.api.planning.PlanningException;
import io.weir.api.planning.PlanningException.Kind;
import io.weir.api.planning.WhatIf;
import io.weir.api.topology.Topology;
import io.weir.api.traffic.NetworkTraffic;
import io.weir.api.traffic.TrafficMatrix;
import io.weir.platform.planning.model.Changes;
import io.weir.platform.planning.model.EqualCostLoads;
import io.weir.platform.planning.model.Network;
import io.weir.platform.planning.model.TightLinks;
import io.weir.platform.planning.model.WhatIfStudy;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.osgi.service.metatype.annotations.Designate;

/** Where plans are asked for; those who measure, optimize and apply come and go under it. */
@Component(
    configurationPid = PlanDesk.PID,
    configurationPolicy = ConfigurationPolicy.REQUIRE,
    service = Planner.class)
@Designate(ocd = PlanningConfig.class)
public final class PlanDesk implements Planner {

  static final String PID = "io.weir.platform.planning";

  private static final int MOST_BOTTLENECKS = 1000;

  private final PlanningOptions options;
  private final PlanBook book;
  private final Measurements measurements;
  private final Approval approval;
  private final Workshop workshop;

  @Reference(
      cardinality = ReferenceCardinality.OPTIONAL,
      policy = ReferencePolicy.DYNAMIC,
      policyOption = ReferencePolicyOption.GREEDY)
  private volatile NetworkTraffic traffic;

  @Reference(
      cardinality = ReferenceCardinality.OPTIONAL,
      policy = ReferencePolicy.DYNAMIC,
      policyOption = ReferencePolicyOption.GREEDY)
  private volatile PathFinder paths;

  @Reference(
      cardinality = ReferenceCardinality.OPTIONAL,
      policy = ReferencePolicy.DYNAMIC,
      policyOption = ReferencePolicyOption.GREEDY)
  private volatile FailureStudy failures;

  @Reference(policy = ReferencePolicy.DYNAMIC)
  private volatile List<Optimizer> optimizers = List.of();

  @Reference(policy = ReferencePolicy.DYNAMIC)
  private volatile List<PlanApplier> appliers = List.of();

  /**
   * Opens the book.
   *
   * @throws IllegalArgumentException naming the option, what was wanted and what was got
   * @throws IOException if the directory cannot be read or written
   */
  @Activate
  public PlanDesk(PlanningConfig config) throws IOException {
    this(PlanningOptions.of(config), Clock.systemUTC());
  }

  PlanDesk(PlanningOptions options, Clock clock) throws IOException {
    this.options = options;
    book = new PlanBook(new PlanFiles(options.directory()), options.keep(), clock);
    measurements = new Measurements(() -> Optional.ofNullable(traffic), clock);
    approval = new Approval(options, book, measurements, () -> appliers);
    workshop =
        new Workshop(
            book, new OutcomeWatch(book, measurements, options.settle(), options.measure(), clock));
  }

  /** For tests, which have no Declarative Services. */
  PlanDesk with(NetworkTraffic network, List<Optimizer> planners, List<PlanApplier> hands) {
    traffic = network;
    optimizers = List.copyOf(planners);
    appliers = List.copyOf(hands);
    return this;
  }

  /** Ends what is being planned. */
  @Deactivate
  public void close() {
    workshop.close();
  }

  @Override
  public PlanMode mode() {
    return options.mode();
  }

  @Override
  public List<Optimizer> optimizers() {
    return optimizers.stream()
        .sorted(
            Comparator.comparing((Optimizer each) -> !each.name().equals(options.optimizer()))
                .thenComparing(Optimizer::name))
        .toList();
  }

  @Override
  public Topology topology() throws PlanningException {
    return measurements.topology();
  }

  @Override
  public PlanEntry start(PlanRequest request, String actor) throws PlanningException {
    Optimizer optimizer = optimizer(request);
    measurements.topology();
    return workshop.start(request, actor, optimizer, measurements);
  }

  private Optimizer optimizer(PlanRequest request) throws PlanningException {
    String name = request.optimizer().orElse(options.optimizer());
    List<Optimizer> all = optimizers();
    if (all.isEmpty()) {
      throw new PlanningException(
          Kind.UNAVAILABLE, "Nobody plans now: is weir-planning installed and ready?");
    }
    Optimizer optimizer =
        all.stream()
            .filter(each -> each.name().equals(name))
            .findFirst()
            .orElseThrow(
                () ->
                    new PlanningException(
                        Kind.UNKNOWN,
                        "wanted an optimizer of %s, got '%s'"
                            .formatted(all.stream().map(Optimizer::name).toList(), name)));
    if (!optimizer.goals().contains(request.goal().kind())) {
      throw new PlanningException(
          Kind.INFEASIBLE,
          "wanted a goal of %s, which %s plans for, got %s"
              .formatted(optimizer.goals(), name, request.goal().kind()));
    }
    return optimizer;
  }

  @Override
  public Optional<PlanEntry> plan(long id) {
    return book.find(id);
  }

  @Override
  public List<PlanEntry> plans() {
    return book.all();
  }

  @Override
  public boolean isCurrent(PlanEntry entry) {
    return approval.isCurrent(entry);
  }

  @Override
  public PlanEntry approve(long id, String actor, String comment) throws PlanningException {
    return approval.approve(id, actor, comment);
  }

  @Override
  public PlanEntry reject(long id, String actor, String comment) throws PlanningException {
    PlanEntry rejected = approval.reject(id, actor, comment);
    workshop.end(id);
    return rejected;
  }

  @Override
  public PlanEntry rollBack(long id, String actor, String comment) throws PlanningException {
    return approval.rollBack(id, actor, comment);
  }

  @Override
  public WhatIf whatIf(List<NetworkChange> changes, Duration window) throws PlanningException {
    Network today = measurements.network(PlanWindow.check(window));
    return WhatIfStudy.compare(today, Changes.of(today, changes));
  }

  @Override
  public List<Bottleneck> bottlenecks(Duration window, int most) throws PlanningException {
    if (most < 1 || most > MOST_BOTTLENECKS) {
      throw new IllegalArgumentException(
          "wanted 1 to " + MOST_BOTTLENECKS + " bottlenecks, got " + most);
    }
    Network today = measurements.network(PlanWindow.check(window));
    return new TightLinks(today, measurements.loads(today.topology(), window)).find(most);
  }

  @Override
  public List<FailureStudy.Failure> failures(List<NetworkChange> changes, Duration window)
      throws PlanningException, InterruptedException {
    FailureStudy study = failures;
    if (study == null) {
      throw new PlanningException(
          Kind.UNAVAILABLE, "Nobody studies failures now: is weir-planning installed and ready?");
    }
    Network network = Changes.of(measurements.network(PlanWindow.check(window)), changes);
    try {
      return study.study(network.topology(), new EqualCostLoads(network).routed());
    } catch (InfeasibleException e) {
      throw new PlanningException(Kind.INFEASIBLE, e.getMessage(), e);
    }
  }

  @Override
  public List<NetworkPath> paths(PathQuestion question, List<NetworkChange> changes)
      throws PlanningException {
    PathFinder finder = paths;
    if (finder == null) {
      throw new PlanningException(
          Kind.UNAVAILABLE, "Nobody finds paths now: is weir-planning installed and ready?");
    }
    try {
      return finder.find(changed(measurements.topology(), changes), question);
    } catch (InfeasibleException e) {
      throw new PlanningException(Kind.INFEASIBLE, e.getMessage(), e);
    }
  }

  private static Topology changed(Topology topology, List<NetworkChange> changes)
      throws PlanningException {
    TrafficMatrix none =
        new TrafficMatrix(
            new TimeRange(Instant.EPOCH, Instant.EPOCH.plusSeconds(1)), List.of(), 1, List.of());
    return Changes.of(new Network(topology, none), changes).topology();
  }
}
