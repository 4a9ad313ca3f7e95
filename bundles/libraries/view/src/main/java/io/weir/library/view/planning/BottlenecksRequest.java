package io.weir.library.view.planning;

import io.weir.api.planning.Bottleneck;
import io.weir.api.planning.Planner;
import io.weir.api.planning.PlanningException;
import io.weir.library.view.Options;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** The links that are utilised most. */
public record BottlenecksRequest(Duration window, int limit) {

  /** The options it reads. */
  public static final List<String> OPTIONS = List.of("window", "limit");

  private static final int USUAL_LINKS = 10;

  /** The most utilised first. */
  public record Answer(List<LinkLine> links) {}

  /**
   * A link. Rates are in bits a second.
   *
   * @param measured by interface counters, where they are known
   * @param modelled by the traffic matrix over shortest paths
   * @param utilisation the measured load, or else the modelled one, as a share of the capacity
   * @param demands that load it most
   */
  public record LinkLine(
      String link,
      String label,
      String from,
      String to,
      double capacity,
      Optional<Double> measured,
      double modelled,
      double utilisation,
      List<PartLine> demands) {}

  /** What a demand puts on a link. */
  public record PartLine(String id, String from, String to, double load) {}

  /**
   * Reads the options.
   *
   * @throws IllegalArgumentException saying what was wanted and what was got
   */
  public static BottlenecksRequest of(Options options) {
    return new BottlenecksRequest(Windows.of(options), Math.min(1000, options.limit(USUAL_LINKS)));
  }

  /** Asks; blocks. */
  public Answer ask(Planner planner) throws PlanningException {
    TopologyNames names = new TopologyNames(planner.topology());
    return new Answer(
        planner.bottlenecks(window, limit).stream().map(each -> line(each, names)).toList());
  }

  private static LinkLine line(Bottleneck tight, TopologyNames names) {
    return new LinkLine(
        tight.linkId(),
        names.link(tight.linkId()),
        names.from(tight.linkId()),
        names.to(tight.linkId()),
        tight.capacity(),
        tight.measured().isPresent()
            ? Optional.of(tight.measured().getAsDouble())
            : Optional.empty(),
        tight.modelled(),
        tight.utilisation(),
        tight.demands().stream()
            .map(
                part ->
                    new PartLine(
                        part.demandId(),
                        names.node(part.from()),
                        names.node(part.to()),
                        part.bitsPerSecond()))
            .toList());
  }
}
