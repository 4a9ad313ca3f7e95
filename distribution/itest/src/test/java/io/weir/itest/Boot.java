package io.weir.itest;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.Constants;

/** Waits for what a boot, or a change, brings about. */
final class Boot {

  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private Boot() {}

  /** Until every bundle runs: those of higher start levels are still to come when tests begin. */
  static void awaitEnd(BundleContext context) throws InterruptedException {
    await("every bundle to start", () -> notActive(context).isEmpty());
  }

  /** The bundles that do not run, and how they are. */
  static List<String> notActive(BundleContext context) {
    return Arrays.stream(context.getBundles())
        .filter(bundle -> bundle.getState() != expectedState(bundle))
        .map(bundle -> bundle.getSymbolicName() + " in state " + bundle.getState())
        .toList();
  }

  private static int expectedState(Bundle bundle) {
    boolean fragment = bundle.getHeaders().get(Constants.FRAGMENT_HOST) != null;
    return fragment ? Bundle.RESOLVED : Bundle.ACTIVE;
  }

  static void await(String what, BooleanSupplier condition) throws InterruptedException {
    Instant deadline = Instant.now().plus(PATIENCE);
    while (!condition.getAsBoolean()) {
      if (Instant.now().isAfter(deadline)) {
        throw new AssertionError("waited " + PATIENCE.toSeconds() + " s for " + what);
      }
      Thread.sleep(100);
    }
  }
}
