package io.weir.optimizer.trafficengineering.model;

/** No routing keeps the utilisation as low as it was asked for. */
public final class UnreachableCapException extends Exception {

  private static final long serialVersionUID = 1L;

  UnreachableCapException(double cap, Plan least) {
    super(
        "wanted a plan that uses no link more than %s of its capacity, got %.6g as the least possible maximum utilisation, proven to be at least %.6g"
            .formatted(cap, least.maximumUtilisation(), least.bound()));
  }
}
