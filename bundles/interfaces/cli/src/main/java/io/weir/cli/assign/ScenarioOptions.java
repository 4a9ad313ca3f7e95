package io.weir.cli.assign;

import io.weir.cli.Options;
import io.weir.cli.UsageException;
import io.weir.optimizer.assignment.model.simulation.Arrival;
import io.weir.optimizer.assignment.model.simulation.ArrivalPattern;
import io.weir.optimizer.assignment.model.simulation.RandomTasks;
import io.weir.optimizer.assignment.model.simulation.Scenario;
import io.weir.optimizer.assignment.model.simulation.SimulatedWorker;
import io.weir.optimizer.assignment.model.simulation.SizePattern;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The options that say what strategies are compared on. */
final class ScenarioOptions {

  private static final int MOST_TASKS = 1_000_000;
  private static final double MOST_SECONDS = 1e9;
  private static final List<String> OF_RANDOM_TASKS =
      List.of("--load", "--tasks", "--sizes", "--arrivals", "--error");

  private final Options options;

  ScenarioOptions(Options options) {
    this.options = options;
  }

  /**
   * Reads them, and the trace if there is one.
   *
   * @throws IOException if the trace can't be read; the message says why, with the file
   */
  Scenario scenario() throws UsageException, IOException {
    List<SimulatedWorker> workers =
        WorkerOptions.workers(options.value("--workers").orElse("8"), options.value("--outage"));
    double delay = number(options, "--delay", 0, MOST_SECONDS, 0);
    Optional<String> trace = options.value("--trace");
    List<Arrival> tasks = trace.isEmpty() ? random(workers) : traced(trace.get(), workers);
    return new Scenario(workers, tasks, delay);
  }

  private List<Arrival> traced(String file, List<SimulatedWorker> workers)
      throws UsageException, IOException {
    for (String option : OF_RANDOM_TASKS) {
      if (options.has(option)) {
        throw new UsageException("wanted --trace or " + option + ", got both");
      }
    }
    return TraceFile.read(Path.of(file), workers);
  }

  private List<Arrival> random(List<SimulatedWorker> workers) throws UsageException {
    double load = number(options, "--load", 1e-6, 100, 0.8);
    double speed = workers.stream().mapToDouble(SimulatedWorker::speed).sum();
    RandomTasks tasks =
        new RandomTasks(
            options.count("--tasks", MOST_TASKS, 10_000),
            load * speed,
            named("--arrivals", ArrivalPattern.values(), ArrivalPattern::label),
            named("--sizes", SizePattern.values(), SizePattern::label),
            number(options, "--error", 0, 5, 0));
    return tasks.draw(options.count("--seed", Integer.MAX_VALUE, 1));
  }

  /** The first unless told. */
  private <T> T named(String option, T[] all, Function<T, String> label) throws UsageException {
    Optional<String> name = options.value(option);
    for (T known : all) {
      if (name.isEmpty() || label.apply(known).equals(name.get())) {
        return known;
      }
    }
    String names = Arrays.stream(all).map(label).collect(Collectors.joining(", "));
    throw new UsageException(
        "wanted one of " + names + " after " + option + ", got '" + name.get() + "'");
  }

  /** A number within limits; another one if the option was not given. */
  static double number(Options options, String name, double least, double most, double absent)
      throws UsageException {
    Optional<String> value = options.value(name);
    if (value.isEmpty()) {
      return absent;
    }
    Optional<Double> number = parse(value.get());
    if (number.isPresent() && number.get() >= least && number.get() <= most) {
      return number.get();
    }
    throw new UsageException(
        "wanted a number from %s to %s after %s, got '%s'"
            .formatted(plain(least), plain(most), name, value.get()));
  }

  /** A decimal number; empty if it is none. */
  static Optional<Double> parse(String text) {
    return text.matches("[0-9]{1,18}(\\.[0-9]{0,18})?([eE][+-]?[0-9]{1,3})?")
        ? Optional.of(Double.parseDouble(text))
        : Optional.empty();
  }

  private static String plain(double value) {
    return new BigDecimal(Double.toString(value)).stripTrailingZeros().toPlainString();
  }
}
