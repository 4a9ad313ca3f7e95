package io.weir.optimizer.trafficengineering.model;

import java.util.Locale;

/** No routing keeps the utilisation as low as it was asked for. */
public final class UnreachableCapException extends Exception {

  private static final long serialVersionUID = 1L;

  UnreachableCapException(double cap, Plan least) {
    super(
        String.format(
            Locale.ROOT,
            "wanted a plan that uses no link more than %s of its capacity, got %.6f as the least"
                + " found and %.6f as what no plan is below",
            cap,
            least.maximumUtilisation(),
            least.bound()));
  }
}
