package io.weir.api.planning;

import java.time.Duration;

/** How much of the past stands for the traffic that is planned for. */
public final class PlanWindow {

  private static final Duration LEAST = Duration.ofMinutes(1);
  private static final Duration MOST = Duration.ofDays(31);

  private PlanWindow() {}

  /**
   * Checks a window.
   *
   * @return the window itself
   * @throws IllegalArgumentException saying what was wanted and what was got
   */
  public static Duration check(Duration window) {
    if (window.compareTo(LEAST) < 0 || window.compareTo(MOST) > 0) {
      throw new IllegalArgumentException(
          "wanted a window of " + LEAST + " to " + MOST + ", got " + window);
    }
    return window;
  }
}
