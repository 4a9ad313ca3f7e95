package io.weir.optimizer.trafficengineering.model;

/**
 * A primal-dual interior-point method (predictor and corrector after Mehrotra, SIAM J. Optim. 2(4),
 * 1992) that knows the master's form: one equation for each commodity, of its own columns only.
 * Eliminating them leaves a dense system as large as the links are many, however many demands there
 * are. Primal and dual are feasible from the start, so each step has its own certificate; and the
 * prices lie well inside their optimal face, which lets column generation settle in few rounds.
 */
final class InteriorPoint implements MasterSolver {

  @Override
  public double[] solve(Master master, double tolerance) {
    Columns columns = new Columns(master);
    InteriorPointRun run = new InteriorPointRun(master, columns);
    run.start();
    run.improve(tolerance);
    run.writeShares();
    return run.prices();
  }
}
