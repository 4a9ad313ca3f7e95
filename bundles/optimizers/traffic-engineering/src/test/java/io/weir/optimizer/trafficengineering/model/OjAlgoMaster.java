package io.weir.optimizer.trafficengineering.model;

import java.util.Arrays;
import org.ojalgo.optimisation.Expression;
import org.ojalgo.optimisation.ExpressionsBasedModel;
import org.ojalgo.optimisation.Optimisation;
import org.ojalgo.optimisation.Variable;

/** Solves the master with ojAlgo's simplex method: to check ours, and to be compared with it. */
final class OjAlgoMaster implements MasterSolver {

  @Override
  public double[] solve(Master master, double tolerance) {
    return new Program(master).solve();
  }

  /** In shares of the largest utilisation that there is now, lest numbers are huge or tiny. */
  private static final class Program {

    private final Master master;
    private final double unit;
    private final ExpressionsBasedModel model = new ExpressionsBasedModel();
    private final Variable largest = model.newVariable("u").lower(0).weight(1);
    private final Expression[] loads;
    private final Variable[][] shares;

    Program(Master master) {
      this.master = master;
      unit = master.largest();
      loads = new Expression[master.links()];
      for (int link = 0; link < loads.length; link++) {
        loads[link] = model.newExpression("link " + link).upper(0).set(largest, -1);
      }
      shares = new Variable[master.commodities()][];
      for (int commodity = 0; commodity < shares.length; commodity++) {
        addCommodity(commodity);
      }
    }

    private void addCommodity(int commodity) {
      PathSet set = master.paths(commodity);
      Expression sum = model.newExpression("commodity " + commodity).level(1);
      shares[commodity] = new Variable[set.size()];
      for (int path = 0; path < set.size(); path++) {
        Variable share = model.newVariable("share " + commodity + " " + path).lower(0);
        shares[commodity][path] = share;
        sum.set(share, 1);
        for (int link : set.path(path)) {
          double part = master.volume(commodity) * master.inverseCapacity(link) / unit;
          if (part > 0) {
            loads[link].set(share, part);
          }
        }
      }
    }

    double[] solve() {
      Optimisation.Result result = model.minimise();
      if (!result.getState().isOptimal()) {
        throw new ArithmeticException("wanted an optimum, got " + result.getState());
      }
      for (int commodity = 0; commodity < shares.length; commodity++) {
        PathSet set = master.paths(commodity);
        for (int path = 0; path < set.size(); path++) {
          int index = model.indexOf(shares[commodity][path]);
          set.share(path, Math.max(0, result.doubleValue(index)));
        }
      }
      return prices(result);
    }

    private double[] prices(Optimisation.Result result) {
      double[] prices = new double[loads.length];
      for (var multiplier : result.getDualValues()) {
        String name = multiplier.getKey().left().getName();
        if (name.startsWith("link ")) {
          prices[Integer.parseInt(name.substring(5))] = Math.abs(multiplier.doubleValue());
        }
      }
      double sum = Arrays.stream(prices).sum();
      if (sum == 0) {
        return fullest();
      }
      return Arrays.stream(prices).map(price -> price / sum).toArray();
    }

    /** All on the fullest link: right where there is no choice, and so no multipliers. */
    private double[] fullest() {
      double[] prices = new double[loads.length];
      double[] utilisations = master.utilisations();
      int fullest = 0;
      for (int link = 0; link < prices.length; link++) {
        fullest = utilisations[link] > utilisations[fullest] ? link : fullest;
      }
      prices[fullest] = 1;
      return prices;
    }
  }
}
