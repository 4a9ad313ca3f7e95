package io.weir.library.view.planning;

import io.weir.api.optimize.Goal;
import io.weir.api.planning.PlanEntry;
import io.weir.api.planning.PlanRequest;
import io.weir.api.planning.Planner;
import io.weir.api.planning.PlanningException;
import io.weir.library.view.Options;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * A plan that is asked for.
 *
 * @param changes as {@link ChangeReader} reads them; may be empty
 */
public record PlanQuestion(
    Optional<String> optimizer, Goal goal, Duration window, String changes, String comment) {

  /** The options it reads. */
  public static final List<String> OPTIONS =
      List.of("optimizer", "goal", "cap", "window", "changes", "comment");

  /**
   * Reads the options.
   *
   * @throws IllegalArgumentException saying what was wanted and what was got
   */
  public static PlanQuestion of(Options options) {
    Goal.Kind kind = options.text("goal").map(Goal.Kind::parse).orElse(Goal.Kind.UTILISATION);
    Optional<String> cap = options.text("cap");
    if (kind == Goal.Kind.UTILISATION && cap.isPresent()) {
      throw new IllegalArgumentException(
          "wanted 'cap' with a goal of delay or moves, got it with utilisation");
    }
    return new PlanQuestion(
        options.text("optimizer"),
        new Goal(kind, cap.map(text -> Amounts.number("'cap'", text)).orElse(1.0)),
        Windows.of(options),
        options.text("changes").orElse(""),
        options.text("comment").orElse(""));
  }

  /**
   * Begins the plan.
   *
   * @param actor who asks
   */
  public PlanEntry begin(Planner planner, String actor) throws PlanningException {
    ChangeReader reader = new ChangeReader(planner.topology());
    return planner.start(
        new PlanRequest(optimizer, goal, window, reader.read(changes), comment), actor);
  }
}
