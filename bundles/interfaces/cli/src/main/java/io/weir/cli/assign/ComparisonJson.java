package io.weir.cli.assign;

import io.weir.cli.json.JsonOutput;
import io.weir.optimizer.assignment.model.simulation.Outcome;
import io.weir.optimizer.assignment.model.simulation.SimulatedWorker;
import java.io.IOException;
import java.util.OptionalDouble;

/** A comparison as JSON: times in seconds from arrival until done, all else as parts of one. */
final class ComparisonJson {

  private final JsonOutput out;

  ComparisonJson(JsonOutput out) {
    this.out = out;
  }

  void write(Comparison comparison) throws IOException {
    out.open('{');
    out.name("tasks").value(comparison.scenario().arrivals().size());
    out.name("bound").value(comparison.bound());
    out.name("workers").open('[');
    for (SimulatedWorker worker : comparison.scenario().workers()) {
      out.open('{').name("id").value(worker.id()).name("speed").value(worker.speed()).close('}');
    }
    out.close(']').name("strategies").open('[');
    for (Outcome outcome : comparison.outcomes()) {
      strategy(comparison, outcome);
    }
    out.close(']').close('}').line();
  }

  private void strategy(Comparison comparison, Outcome outcome) throws IOException {
    out.open('{').name("name").value(outcome.strategy());
    if (outcome.completed() > 0) {
      out.name("mean").value(outcome.mean());
      out.name("median").value(outcome.quantile(0.5));
      out.name("p95").value(outcome.quantile(0.95));
      out.name("p99").value(outcome.quantile(0.99));
    }
    part("gain", comparison.gain(outcome));
    part("gap", comparison.gap(outcome));
    out.name("fairness").value(outcome.fairness());
    out.name("moved").value(outcome.moved());
    out.name("unserved").value(outcome.unserved());
    out.name("utilisation").open('[');
    for (int worker = 0; worker < outcome.workers(); worker++) {
      out.value(outcome.utilisation(worker));
    }
    out.close(']').close('}');
  }

  private void part(String name, OptionalDouble value) throws IOException {
    if (value.isPresent()) {
      out.name(name).value(value.getAsDouble());
    }
  }
}
