package io.weir.cli.assign;

import io.weir.api.assign.AssignmentStrategy;
import io.weir.cli.Command;
import io.weir.cli.Console;
import io.weir.cli.Options;
import io.weir.cli.UsageException;
import io.weir.cli.json.JsonOutput;
import io.weir.optimizer.assignment.model.Strategies;
import io.weir.optimizer.assignment.model.simulation.Scenario;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Compares strategies that give tasks to workers, by simulation. */
public final class AssignCommand implements Command {

  private static final int UNREADABLE = 1;
  private static final List<String> VALUED =
      List.of(
          "--workers N[:SPEED,…]",
          "--load PART",
          "--tasks N",
          "--sizes NAME",
          "--arrivals NAME",
          "--error DEVIATION",
          "--trace FILE",
          "--delay SECONDS",
          "--outage WORKER:FROM-UNTIL,…",
          "--strategy NAME",
          "--window SECONDS",
          "--seed N");
  private static final List<String> FLAGS = List.of("--json");

  @Override
  public String name() {
    return "assign";
  }

  @Override
  public String help() {
    return """
        Usage: weir assign [--workers N[:SPEED,…]] [--load PART] [--tasks N] [--sizes NAME]
                           [--arrivals NAME] [--strategy NAME] [--trace FILE] [--json] [OPTION…]

        Simulates tasks that arrive and are given to workers, by each strategy in turn, and tells how
        long they took from arrival until done, beside a bound that no strategy can beat. A worker
        does one task after the other; a task is one unit of work on average, and a worker does one
        unit in a second unless told otherwise.

          --workers N[:SPEED,…]  how many, 8 unless told; speeds in turn: 4:1,1,5 is 1, 1, 5, 1
          --load PART            of what the workers could do, 0.8 unless told
          --tasks N              how many, 10000 unless told
          --sizes NAME           exponential (unless told), lognormal, pareto
          --arrivals NAME        poisson (unless told), bursty
          --error DEVIATION      of the logarithm of a task's estimate over its size; 0 unless told
          --trace FILE           tasks from a file instead, a line each: seconds since the start, size
                                 and, if not all workers may do it, their numbers: 0.5 3 1+4
          --delay SECONDS        how old news of workers are; 0 unless told
          --outage WORKER:FROM-UNTIL,…  when workers are down, in seconds: 1:50-80,2:60-
          --window SECONDS       for how long min-cost-flow gathers tasks; 0.5 unless told
          --seed N               draws other tasks; 1 unless told
          --strategy NAME        one alone, with what it gains over round-robin:
        """
        + Strategies.all(0).stream()
            .map(
                known ->
                    "                           %-14s %s%n"
                        .formatted(known.name(), known.description()))
            .collect(Collectors.joining())
        + """
          --json                 all of it as JSON, with the utilisation of each worker

        The same arguments give the same numbers. Exit code: 0; 1 if the file can't be read; 2 if the
        arguments make no sense.
        """;
  }

  @Override
  public int run(List<String> arguments, Console console) throws UsageException, IOException {
    Options options = Options.parse(arguments, VALUED, FLAGS);
    if (!options.rest().isEmpty()) {
      throw new UsageException("wanted options alone, got '" + options.rest().get(0) + "'");
    }
    List<AssignmentStrategy> strategies = strategies(options);
    Optional<Scenario> scenario = read(new ScenarioOptions(options), console);
    if (scenario.isEmpty()) {
      return UNREADABLE;
    }
    int seed = options.count("--seed", Integer.MAX_VALUE, 1);
    Comparison comparison = Comparison.of(scenario.get(), strategies, seed);
    if (options.has("--json")) {
      JsonOutput json = new JsonOutput(console.out());
      new ComparisonJson(json).write(comparison);
      json.flush();
    } else {
      console.out().write(ComparisonTable.of(comparison).getBytes(StandardCharsets.UTF_8));
    }
    return 0;
  }

  private static List<AssignmentStrategy> strategies(Options options) throws UsageException {
    double window = ScenarioOptions.number(options, "--window", 0, 1e6, 0.5);
    List<AssignmentStrategy> all = Strategies.all(window);
    Optional<String> name = options.value("--strategy");
    if (name.isEmpty()) {
      return all;
    }
    List<AssignmentStrategy> named =
        all.stream().filter(known -> known.name().equals(name.get())).toList();
    if (named.isEmpty()) {
      String names = all.stream().map(AssignmentStrategy::name).collect(Collectors.joining(", "));
      throw new UsageException(
          "wanted one of " + names + " after --strategy, got '" + name.get() + "'");
    }
    return named;
  }

  private static Optional<Scenario> read(ScenarioOptions options, Console console)
      throws UsageException {
    try {
      return Optional.of(options.scenario());
    } catch (NoSuchFileException e) {
      console.err().println("weir: " + e.getFile() + ": No such file or directory");
    } catch (AccessDeniedException e) {
      console.err().println("weir: " + e.getFile() + ": Permission denied");
    } catch (IOException | InvalidPathException e) {
      console.err().println("weir: " + e.getMessage());
    }
    return Optional.empty();
  }
}
