package io.weir.optimizer.trafficengineering.model;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import org.ojalgo.optimisation.Expression;
import org.ojalgo.optimisation.ExpressionsBasedModel;
import org.ojalgo.optimisation.Optimisation;
import org.ojalgo.optimisation.Variable;

/** The linear program over all paths, by its arcs, with a solver that is none of ours. */
final class ArcProgram {

  private final TrafficProblem problem;
  private final ExpressionsBasedModel model = new ExpressionsBasedModel();
  private final Variable largest = model.newVariable("u").lower(0).weight(1);

  private final double unit;

  private ArcProgram(TrafficProblem problem) {
    this.problem = problem;
    unit =
        IntStream.range(0, problem.graph().linkCount())
            .mapToDouble(problem.graph()::capacity)
            .max()
            .orElse(1);
  }

  /** The least maximum utilisation. */
  static double optimum(TrafficProblem problem) {
    return optimum(problem, new double[problem.graph().linkCount()]);
  }

  /** The same beside loads that are there anyway. */
  static double optimum(TrafficProblem problem, double[] others) {
    ArcProgram program = new ArcProgram(problem);
    program.fill(others, link -> 0);
    return program.minimise();
  }

  /** The least sum of volume by length while no link is used above a cap. */
  static double leastLength(TrafficProblem problem, double cap, IntToDoubleFunction lengths) {
    ArcProgram program = new ArcProgram(problem);
    program.largest.upper(cap).weight(0);
    program.fill(new double[problem.graph().linkCount()], lengths);
    return program.minimise() * program.unit;
  }

  private double minimise() {
    Optimisation.Result result = model.minimise();
    if (!result.getState().isOptimal()) {
      throw new IllegalStateException("wanted an optimum, got " + result);
    }
    return result.getValue();
  }

  private void fill(double[] others, IntToDoubleFunction lengths) {
    List<Expression> loads = new ArrayList<>();
    for (int link = 0; link < problem.graph().linkCount(); link++) {
      loads.add(
          model
              .newExpression("load " + link)
              .upper(-others[link] / unit)
              .set(largest, -problem.graph().capacity(link) / unit));
    }
    for (int source = 0; source < problem.commodities().sources(); source++) {
      flow(source, loads, lengths);
    }
  }

  /** The flow of all that a source sends: what arrives at a node and does not leave stays there. */
  private void flow(int source, List<Expression> loads, IntToDoubleFunction lengths) {
    Commodities commodities = problem.commodities();
    double[] stays = new double[problem.graph().nodeCount()];
    for (int i = commodities.begin(source); i < commodities.end(source); i++) {
      stays[commodities.target(i)] += commodities.volume(i) / unit;
    }
    List<Expression> balances = new ArrayList<>();
    for (int node = 0; node < stays.length; node++) {
      Expression balance = model.newExpression("balance " + source + " " + node);
      balances.add(node == commodities.source(source) ? balance : balance.level(stays[node]));
    }
    for (int link = 0; link < problem.graph().linkCount(); link++) {
      Variable flow = model.newVariable("flow " + source + " " + link).lower(0);
      flow.weight(lengths.applyAsDouble(link));
      if (!problem.isUsable(link)) {
        flow.upper(0);
      }
      balances.get(problem.graph().to(link)).set(flow, 1);
      balances.get(problem.graph().from(link)).set(flow, -1);
      loads.get(link).set(flow, 1);
    }
  }
}
