package io.weir.optimizer.trafficengineering.model;

/**
 * The least maximum utilisation there is, if demands may be split over any paths; as few are split
 * as a corner of the optimum's face has, about one for each full link. The linear program is solved
 * with matrices as large as the links are many: from about 500 links or 20,000 demands on, {@link
 * FastUtilisation} is to be preferred.
 */
public final class LeastUtilisation implements TrafficOptimizer {

  /** How far from the optimum a plan may be, as a part of it. */
  private static final double TOLERANCE = 1e-4;

  /** How much of that is spent on splitting few demands. */
  private static final double SPENT = 0.9;

  private final MasterSolver solver;

  public LeastUtilisation() {
    this(new InteriorPoint());
  }

  LeastUtilisation(MasterSolver solver) {
    this.solver = solver;
  }

  @Override
  public String name() {
    return "optimum";
  }

  @Override
  public String description() {
    return "least maximum utilisation, demands split over any paths";
  }

  @Override
  public Plan optimize(TrafficProblem problem) {
    return optimize(problem, new PathMemory(problem.graph()));
  }

  /** From what is known, and adds to it. */
  Plan optimize(TrafficProblem problem, PathMemory memory) {
    ColumnGeneration columns = new ColumnGeneration(problem, solver, memory);
    columns.run(TOLERANCE);
    memory.keep(problem, columns);
    double limit = columns.bound() * (1 + SPENT * TOLERANCE);
    return new FewSplits(problem, columns.master(), columns.bound())
        .plan(Math.max(columns.largest(), limit));
  }
}
