package io.weir.library.view.planning;

import io.weir.api.flow.FlowQuery;
import io.weir.api.planning.NetworkChange;
import io.weir.api.planning.Planner;
import io.weir.api.planning.PlanningException;
import io.weir.api.planning.WhatIf;
import io.weir.api.topology.Topology;
import io.weir.library.view.Options;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;

/**
 * What would be if something were otherwise.
 *
 * @param changes as {@link ChangeReader} reads them
 * @param limit the most links of the answer
 */
public record WhatIfRequest(String changes, Duration window, int limit) {

  /** The options it reads. */
  public static final List<String> OPTIONS = List.of("changes", "window", "limit");

  private static final int USUAL_LINKS = 20;

  /**
   * The answer. Loads are in bits a second, utilisations shares of the capacity.
   *
   * @param changes as they were understood
   * @param before the largest utilisation as things are
   * @param after the same if things were so
   * @param links that change, those first that change most
   * @param changed how many links change
   * @param cutOff demands that have no path then, the largest first
   */
  public record Answer(
      List<String> changes,
      double before,
      double after,
      TrafficLine traffic,
      List<LinkLine> links,
      int changed,
      List<CutOffLine> cutOff) {}

  /** A link before and after. */
  public record LinkLine(
      String link,
      String label,
      double loadBefore,
      double loadAfter,
      double utilisationBefore,
      double utilisationAfter) {}

  /** A demand that has no path. */
  public record CutOffLine(String id, String from, String to, double volume) {}

  /**
   * Reads the options.
   *
   * @throws IllegalArgumentException saying what was wanted and what was got
   */
  public static WhatIfRequest of(Options options) {
    return new WhatIfRequest(
        options.required("changes", "one or more of " + ChangeReader.FORMS),
        Windows.of(options),
        options.text("limit").isEmpty() ? USUAL_LINKS : options.limit(FlowQuery.MAX_LIMIT));
  }

  /** Asks; blocks. */
  public Answer ask(Planner planner) throws PlanningException {
    Topology topology = planner.topology();
    List<NetworkChange> read = new ChangeReader(topology).read(changes);
    WhatIf answer = planner.whatIf(read, window);
    TopologyNames names = new TopologyNames(answer.topology());
    List<LinkLine> changed =
        answer.links().stream()
            .filter(WhatIfRequest::isChanged)
            .map(link -> line(link, names))
            .toList();
    return new Answer(
        read.stream().map(NetworkChange::text).toList(),
        answer.before(),
        answer.after(),
        TrafficLine.of(answer.traffic()),
        changed.subList(0, Math.min(limit, changed.size())),
        changed.size(),
        answer.cutOff().stream()
            .map(
                cut ->
                    new CutOffLine(
                        cut.demandId(),
                        names.node(cut.from()),
                        names.node(cut.to()),
                        cut.bitsPerSecond()))
            .sorted(Comparator.comparingDouble((CutOffLine cut) -> -cut.volume()))
            .toList());
  }

  /** Rounding of sums is no change. */
  private static boolean isChanged(WhatIf.ChangedLink link) {
    return Math.abs(link.loadBefore() - link.loadAfter()) > 1
        || Math.abs(link.utilisationBefore() - link.utilisationAfter()) > 1e-9;
  }

  private static LinkLine line(WhatIf.ChangedLink link, TopologyNames names) {
    return new LinkLine(
        link.linkId(),
        names.link(link.linkId()),
        link.loadBefore(),
        link.loadAfter(),
        link.utilisationBefore(),
        link.utilisationAfter());
  }
}
