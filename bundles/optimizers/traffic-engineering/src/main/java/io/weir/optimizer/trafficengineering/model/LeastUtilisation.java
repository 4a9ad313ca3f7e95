package io.weir.optimizer.trafficengineering.model;

import java.util.Set;

/**
 * The best there is, if demands may be split over any paths. The least maximum utilisation splits
 * as few as a corner of the optimum's face has, about one for each full link; {@link LeastDelay}
 * and {@link FewestMoves} find other goals under a cap of the utilisation. The linear programs are
 * solved with matrices as large as the links are many: from about 500 links or 20,000 demands on,
 * {@link FastUtilisation} is to be preferred.
 */
public final class LeastUtilisation implements TrafficOptimizer {

  /** How far from the optimum a plan may be, as a part of it. */
  private static final double TOLERANCE = 1e-4;

  /** The same, where it decides whether a cap can be kept. */
  private static final double FINE = 1e-7;

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
  public Set<Goal.Kind> goals() {
    return Set.of(Goal.Kind.values());
  }

  @Override
  public Plan optimize(TrafficProblem problem, Goal goal) throws UnreachableCapException {
    PathMemory memory = new PathMemory(problem.graph());
    Plan least = optimize(problem, memory);
    if (goal.kind() == Goal.Kind.UTILISATION) {
      return least;
    }
    if (least.maximumUtilisation() > goal.cap() && least.bound() <= goal.cap()) {
      ColumnGeneration columns = new ColumnGeneration(problem, solver, memory);
      columns.run(FINE);
      least = new FewSplits(problem, columns.master(), columns.bound()).plan(columns.largest());
    }
    if (least.maximumUtilisation() > goal.cap()) {
      throw new UnreachableCapException(goal.cap(), least);
    }
    return goal.kind() == Goal.Kind.DELAY
        ? new LeastDelay(problem, goal).plan(least)
        : new FewestMoves(problem, goal).plan(least);
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
