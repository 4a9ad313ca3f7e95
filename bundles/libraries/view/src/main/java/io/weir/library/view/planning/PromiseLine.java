package io.weir.library.view.planning;

import io.weir.api.optimize.Plan;
import java.util.Optional;

/**
 * A figure under today's routing, under the plan, and as no routing can be below.
 *
 * @param gap how far above the least possible the plan may be, as a share of it; none where nothing
 *     but 0 is proven
 */
public record PromiseLine(double before, double planned, double bound, Optional<Double> gap) {

  static PromiseLine of(Plan.Promise promise) {
    return new PromiseLine(
        promise.before(),
        promise.planned(),
        promise.bound(),
        Optional.of(promise.gap()).filter(Double::isFinite));
  }
}
