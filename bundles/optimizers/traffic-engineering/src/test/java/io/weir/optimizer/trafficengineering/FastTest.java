package io.weir.optimizer.trafficengineering;

import io.weir.api.optimize.Optimizer;
import io.weir.tck.OptimizerTck;

class FastTest extends OptimizerTck {

  @Override
  protected Optimizer createOptimizer() {
    return new OfferedOptimizers.Fast();
  }
}
