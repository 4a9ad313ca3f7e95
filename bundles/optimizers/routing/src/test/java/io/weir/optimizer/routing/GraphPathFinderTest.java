package io.weir.optimizer.routing;

import io.weir.api.optimize.PathFinder;
import io.weir.tck.PathFinderTck;

class GraphPathFinderTest extends PathFinderTck {

  @Override
  protected PathFinder createFinder() {
    return new GraphPathFinder();
  }
}
