package io.weir.cli.plan;

import io.weir.cli.json.JsonOutput;
import io.weir.library.graph.Demands;
import io.weir.library.graph.Graph;
import io.weir.optimizer.trafficengineering.model.Measure;
import io.weir.optimizer.trafficengineering.model.Plan;
import io.weir.optimizer.trafficengineering.model.Route;
import io.weir.optimizer.trafficengineering.model.Survival;
import java.io.IOException;
import java.util.List;

/**
 * A plan as JSON: volumes and loads in the units of the input, utilisations and shares as parts of
 * one. Without a gap where nothing but 0 is proven.
 */
final class PlanJson {

  private final JsonOutput out;

  PlanJson(JsonOutput out) {
    this.out = out;
  }

  void write(PlanResult result) throws IOException {
    Plan plan = result.plan();
    out.open('{');
    out.name("maximumUtilisation").value(plan.maximumUtilisation());
    out.name("before").value(plan.before());
    out.name("bound").value(plan.bound());
    gap(plan.gap());
    if (plan.boundWithoutSplits().isPresent()) {
      out.name("boundWithoutSplits").value(plan.boundWithoutSplits().getAsDouble());
    }
    out.name("seconds").value(result.seconds());
    if (plan.measure().isPresent()) {
      goal(plan.measure().get());
    }
    links(plan);
    demands(plan);
    if (result.failures().isPresent()) {
      failures(result.failures().get());
    }
    out.close('}').line();
  }

  /** Left out where nothing is proven. */
  private void gap(double gap) throws IOException {
    if (Double.isFinite(gap)) {
      out.name("gap").value(gap);
    }
  }

  private void goal(Measure measure) throws IOException {
    out.name("goal").open('{');
    out.name("name").value(measure.goal().kind().word());
    out.name("cap").value(measure.goal().cap());
    out.name("unit").value(measure.unit());
    out.name("value").value(measure.value());
    out.name("before").value(measure.before());
    out.name("bound").value(measure.bound());
    gap(measure.gap());
    out.close('}');
  }

  private void failures(List<Survival> failures) throws IOException {
    out.name("failures").open('[');
    for (Survival survival : failures) {
      out.open('{');
      out.name("kind").value(survival.failure().kind().word());
      out.name("ids").value(survival.failure().ids());
      out.name("lostDemands").value(survival.lostDemands());
      out.name("lostVolume").value(survival.lostVolume());
      out.name("rerouted").value(survival.rerouted());
      out.name("plan").value(survival.plan());
      out.name("optimum").value(survival.optimum());
      out.name("bound").value(survival.bound());
      out.close('}');
    }
    out.close(']');
  }

  private void links(Plan plan) throws IOException {
    Graph graph = plan.problem().graph();
    out.name("links").open('[');
    for (int link = 0; link < graph.linkCount(); link++) {
      out.open('{');
      out.name("id").value(graph.linkId(link));
      out.name("load").value(plan.load(link));
      out.name("utilisation").value(plan.utilisation(link));
      if (plan.cost(link).isPresent()) {
        out.name("cost").value(plan.cost(link).getAsDouble());
      }
      out.close('}');
    }
    out.close(']');
  }

  private void demands(Plan plan) throws IOException {
    Graph graph = plan.problem().graph();
    Demands demands = plan.problem().demands();
    out.name("demands").open('[');
    for (int demand = 0; demand < demands.count(); demand++) {
      out.open('{');
      out.name("id").value(demands.id(demand));
      out.name("from").value(graph.nodeId(demands.from(demand)));
      out.name("to").value(graph.nodeId(demands.to(demand)));
      out.name("volume").value(demands.volume(demand));
      if (!plan.waypoints(demand).isEmpty()) {
        out.name("waypoints").value(plan.waypoints(demand).stream().map(graph::nodeId).toList());
      }
      out.name("routes").open('[');
      for (Route route : plan.routes(demand)) {
        route(graph, route);
      }
      out.close(']').close('}');
    }
    out.close(']');
  }

  private void route(Graph graph, Route route) throws IOException {
    out.open('{').name("share").value(route.share()).name("links").open('[');
    for (int i = 0; i < route.hops(); i++) {
      out.value(graph.linkId(route.link(i)));
    }
    out.close(']').close('}');
  }
}
