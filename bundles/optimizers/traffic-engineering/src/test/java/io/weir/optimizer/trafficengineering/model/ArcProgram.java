package io.weir.optimizer.trafficengineering.model;

import java.util.ArrayList;
import java.util.List;
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
    ArcProgram program = new ArcProgram(problem);
    List<Expression> loads = new ArrayList<>();
    for (int link = 0; link < problem.graph().linkCount(); link++) {
      loads.add(
          program
              .model
              .newExpression("load " + link)
              .upper(0)
              .set(program.largest, -problem.graph().capacity(link) / program.unit));
    }
    for (int source = 0; source < problem.commodities().sources(); source++) {
      program.flow(source, loads);
    }
    Optimisation.Result result = program.model.minimise();
    if (!result.getState().isOptimal()) {
      throw new IllegalStateException("wanted an optimum, got " + result);
    }
    return result.getValue();
  }

  /** The flow of all that a source sends: what arrives at a node and does not leave stays there. */
  private void flow(int source, List<Expression> loads) {
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
      if (!problem.isUsable(link)) {
        flow.upper(0);
      }
      balances.get(problem.graph().to(link)).set(flow, 1);
      balances.get(problem.graph().from(link)).set(flow, -1);
      loads.get(link).set(flow, 1);
    }
  }
}
