package io.weir.library.view.planning;

import io.weir.api.planning.PlanWindow;
import io.weir.library.view.Options;
import java.time.Duration;

/** How much of the past stands for the traffic: an hour unless told. */
final class Windows {

  private static final Duration USUAL = Duration.ofHours(1);

  private Windows() {}

  /** Reads {@code window}. */
  static Duration of(Options options) {
    return PlanWindow.check(options.duration("window").orElse(USUAL));
  }
}
