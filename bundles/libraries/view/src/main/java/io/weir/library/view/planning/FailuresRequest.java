package io.weir.library.view.planning;

import io.weir.api.optimize.FailureStudy.Failure;
import io.weir.api.planning.Planner;
import io.weir.api.planning.PlanningException;
import io.weir.library.view.Options;
import java.time.Duration;
import java.util.List;

/**
 * What becomes of the traffic when something fails.
 *
 * @param changes that are assumed, as {@link ChangeReader} reads them; may be empty
 */
public record FailuresRequest(String changes, Duration window, int limit) {

  /** The options it reads. */
  public static final List<String> OPTIONS = List.of("changes", "window", "limit");

  private static final int USUAL_FAILURES = 20;

  /** The worst first. */
  public record Answer(int studied, List<FailureLine> failures) {}

  /**
   * A failure.
   *
   * @param utilisation the largest of a link once routing has found other ways, a share
   * @param link that link
   * @param leastUtilisation the least that any routing could make of it
   * @param lost bits a second of demands without a way
   */
  public record FailureLine(
      Failure.Kind kind,
      String name,
      String label,
      double utilisation,
      String link,
      double leastUtilisation,
      double lost) {}

  /**
   * Reads the options.
   *
   * @throws IllegalArgumentException saying what was wanted and what was got
   */
  public static FailuresRequest of(Options options) {
    return new FailuresRequest(
        options.text("changes").orElse(""), Windows.of(options), options.limit(USUAL_FAILURES));
  }

  /** Asks; blocks for seconds. */
  public Answer ask(Planner planner) throws PlanningException, InterruptedException {
    TopologyNames names = new TopologyNames(planner.topology());
    List<Failure> all =
        planner.failures(new ChangeReader(planner.topology()).read(changes), window);
    return new Answer(
        all.size(), all.stream().limit(limit).map(each -> line(each, names)).toList());
  }

  private static FailureLine line(Failure failure, TopologyNames names) {
    String label =
        switch (failure.kind()) {
          case LINK -> names.link(failure.name());
          case NODE -> names.node(failure.name());
          case SHARED_RISK -> failure.name();
        };
    return new FailureLine(
        failure.kind(),
        failure.name(),
        label,
        failure.utilisation(),
        names.link(failure.linkId()),
        failure.leastUtilisation(),
        failure.lostBitsPerSecond());
  }
}
