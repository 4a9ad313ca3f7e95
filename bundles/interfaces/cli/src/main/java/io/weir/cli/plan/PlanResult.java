package io.weir.cli.plan;

import io.weir.optimizer.trafficengineering.model.Plan;
import io.weir.optimizer.trafficengineering.model.Survival;
import java.util.List;
import java.util.Optional;

/**
 * What there is to tell of a plan.
 *
 * @param optimizer that found it
 * @param failures the worst first, if they were asked for
 */
record PlanResult(String optimizer, Plan plan, double seconds, Optional<List<Survival>> failures) {}
