package io.weir.optimizer.trafficengineering.model;

/** A way to solve the linear program over the paths found so far. */
interface MasterSolver {

  /**
   * Writes the best shares into the master's path sets. Every commodity has a path. Blocks.
   *
   * @param tolerance how far above the least utilisation the result may be, relative to it
   * @return a price for each link: none negative, together one. With them as the value of a link's
   *     utilisation, the cheapest paths of the master cost, within the tolerance, what the largest
   *     utilisation is.
   * @throws ArithmeticException if the solver fails
   */
  double[] solve(Master master, double tolerance);
}
