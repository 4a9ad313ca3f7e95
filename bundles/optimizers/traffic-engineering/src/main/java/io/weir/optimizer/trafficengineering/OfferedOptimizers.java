package io.weir.optimizer.trafficengineering;

import io.weir.api.optimize.Optimizer;
import io.weir.optimizer.trafficengineering.model.FastUtilisation;
import io.weir.optimizer.trafficengineering.model.JointRouting;
import io.weir.optimizer.trafficengineering.model.LeastUtilisation;
import io.weir.optimizer.trafficengineering.model.LinkCosts;
import io.weir.optimizer.trafficengineering.model.SinglePaths;
import io.weir.optimizer.trafficengineering.model.Waypoints;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.propertytypes.ServiceRanking;

/** The optimizers of the model as services, the one to take unless told first. */
final class OfferedOptimizers {

  private OfferedOptimizers() {}

  /** See {@link LeastUtilisation}. */
  @Component(service = Optimizer.class)
  @ServiceRanking(50)
  public static final class Optimum extends ModelOptimizer {
    public Optimum() {
      super(new LeastUtilisation());
    }
  }

  /** See {@link FastUtilisation}. */
  @Component(service = Optimizer.class)
  @ServiceRanking(45)
  public static final class Fast extends ModelOptimizer {
    public Fast() {
      super(new FastUtilisation());
    }
  }

  /** See {@link SinglePaths}. */
  @Component(service = Optimizer.class)
  @ServiceRanking(40)
  public static final class SinglePath extends ModelOptimizer {
    public SinglePath() {
      super(new SinglePaths());
    }
  }

  /** See {@link LinkCosts}. */
  @Component(service = Optimizer.class)
  @ServiceRanking(30)
  public static final class Weights extends ModelOptimizer {
    public Weights() {
      super(new LinkCosts());
    }
  }

  /** See {@link Waypoints}. */
  @Component(service = Optimizer.class)
  @ServiceRanking(20)
  public static final class WaypointsAlone extends ModelOptimizer {
    public WaypointsAlone() {
      super(new Waypoints());
    }
  }

  /** See {@link JointRouting}. */
  @Component(service = Optimizer.class)
  @ServiceRanking(10)
  public static final class Joint extends ModelOptimizer {
    public Joint() {
      super(new JointRouting());
    }
  }
}
