package io.weir.optimizer.assignment;

import io.weir.api.assign.AssignmentStrategy;
import io.weir.tck.AssignerTck;
import org.junit.jupiter.api.Nested;

/** Each strategy, as the service that it is, keeps what the interface promises. */
class ServicesTest {

  @Nested
  class RoundRobinTest extends AssignerTck {
    @Override
    protected AssignmentStrategy newStrategy() {
      return new RoundRobinStrategy();
    }
  }

  @Nested
  class PowerOfTwoChoicesTest extends AssignerTck {
    @Override
    protected AssignmentStrategy newStrategy() {
      return new PowerOfTwoChoicesStrategy();
    }
  }

  @Nested
  class ShortestQueueTest extends AssignerTck {
    @Override
    protected AssignmentStrategy newStrategy() {
      return new ShortestQueueStrategy();
    }
  }

  @Nested
  class LeastLoadedTest extends AssignerTck {
    @Override
    protected AssignmentStrategy newStrategy() {
      return new LeastLoadedStrategy();
    }
  }

  @Nested
  class MinCostFlowTest extends AssignerTck {
    @Override
    protected AssignmentStrategy newStrategy() {
      return new MinCostFlowStrategy(new Settings(0.5, 32));
    }
  }

  @Nested
  class MinCostFlowWithoutWindowTest extends AssignerTck {
    @Override
    protected AssignmentStrategy newStrategy() {
      return new MinCostFlowStrategy(new Settings(0, 4));
    }
  }
}
