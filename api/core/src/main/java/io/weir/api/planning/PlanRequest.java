package io.weir.api.planning;

import io.weir.api.optimize.Goal;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * Asks for a plan.
 *
 * @param optimizer its name; empty for the one to take unless told
 * @param window the last so long of traffic is planned for, a minute to 31 days
 * @param changes that are assumed: a plan for growth, or for maintenance. Such a plan cannot be
 *     approved as long as the network is not like that.
 * @param comment of who asks; may be empty
 */
public record PlanRequest(
    Optional<String> optimizer,
    Goal goal,
    Duration window,
    List<NetworkChange> changes,
    String comment) {

  private static final int LONGEST_COMMENT = 1000;

  public PlanRequest {
    changes = List.copyOf(changes);
    PlanWindow.check(window);
    if (comment.length() > LONGEST_COMMENT) {
      throw new IllegalArgumentException(
          "wanted a comment of at most %d characters, got %d"
              .formatted(LONGEST_COMMENT, comment.length()));
    }
  }
}
