package io.weir.optimizer.trafficengineering;

import io.weir.api.optimize.Optimizer;
import io.weir.tck.OptimizerTck;

class SinglePathTest extends OptimizerTck {

  @Override
  protected Optimizer createOptimizer() {
    return new OfferedOptimizers.SinglePath();
  }

  @Override
  protected boolean splitsDemands() {
    return false;
  }
}
