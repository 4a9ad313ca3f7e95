package io.weir.cli.plan;

import io.weir.cli.Command;
import io.weir.cli.Console;
import io.weir.cli.Options;
import io.weir.cli.UsageException;
import io.weir.cli.json.JsonOutput;
import io.weir.library.graph.Demands;
import io.weir.library.graph.file.NetworkFile;
import io.weir.library.graph.file.NetworkFiles;
import io.weir.optimizer.trafficengineering.model.Goal;
import io.weir.optimizer.trafficengineering.model.LeastUtilisation;
import io.weir.optimizer.trafficengineering.model.Plan;
import io.weir.optimizer.trafficengineering.model.Survivability;
import io.weir.optimizer.trafficengineering.model.Survival;
import io.weir.optimizer.trafficengineering.model.TrafficOptimizer;
import io.weir.optimizer.trafficengineering.model.TrafficProblem;
import io.weir.optimizer.trafficengineering.model.UnreachableCapException;
import io.weir.optimizer.trafficengineering.model.UnroutableDemandException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Plans the traffic of a network in files. */
public final class OptimizeCommand implements Command {

  private static final int TOO_LARGE = 1;
  private static final int UNREACHABLE = 1;
  private static final List<String> VALUED =
      List.of("--topology FILE", "--demands FILE", "--optimizer NAME", "--goal GOAL", "--cap PART");
  private static final List<String> FLAGS = List.of("--failures", "--json");

  @Override
  public String name() {
    return "optimize";
  }

  @Override
  public String help() {
    return """
        Usage: weir optimize --topology FILE [--demands FILE] [--optimizer NAME] [--goal GOAL]
                             [--cap PART] [--failures] [--json]

        Routes the demands so that the utilisation of the link that is used most becomes as small as
        possible, and says how near to the least possible one that is. A FILE is what weir route
        reads; --demands is left out where the topology's file has them. Changes nothing anywhere.

          --goal GOAL       what shall become small; utilisation unless told:
                      utilisation   of the link that is used most
                      delay         volume times delay, or times hops where no link has a delay
                      moves         demands that go another way than today
          --cap PART        what no link may be used above for the other goals, as a part of its
                            capacity; 1 unless told
          --failures        what every single failure of a link, a node or a shared risk would do,
                            the worst first
          --optimizer NAME  what may be changed; the first unless told:
        """
        + TrafficOptimizer.all().stream()
            .map(
                known ->
                    "                      %-13s %s%n".formatted(known.name(), known.description()))
            .collect(Collectors.joining())
        + """
          --json            all links and all routes as JSON, with the ids of the files

        Exit code: 0; 1 if a file can't be read, a demand has no path, no plan keeps the cap or the
        network is too large for the optimizer; 2 if the arguments make no sense.
        """;
  }

  @Override
  public int run(List<String> arguments, Console console) throws UsageException, IOException {
    Options options = Options.parse(arguments, VALUED, FLAGS);
    if (!options.rest().isEmpty()) {
      throw new UsageException("wanted options alone, got '" + options.rest().get(0) + "'");
    }
    String topology = options.require("--topology", "FILE");
    TrafficOptimizer optimizer = optimizer(options.value("--optimizer"));
    Goal goal = GoalOptions.goal(options, optimizer);
    Optional<TrafficProblem> problem = problem(topology, options.value("--demands"), console);
    if (problem.isEmpty()) {
      return InputFile.UNREADABLE;
    }
    Optional<String> refusal = refusal(optimizer, problem.get(), options.has("--failures"));
    if (refusal.isPresent()) {
      console.err().println("weir: " + topology + ": " + refusal.get());
      return TOO_LARGE;
    }
    long start = System.nanoTime();
    Plan plan;
    try {
      plan = optimizer.optimize(problem.get(), goal);
    } catch (UnreachableCapException e) {
      console.err().println("weir: " + topology + ": " + e.getMessage());
      return UNREACHABLE;
    }
    double seconds = (System.nanoTime() - start) / 1e9;
    Optional<List<Survival>> failures =
        options.has("--failures") ? Optional.of(Survivability.of(plan)) : Optional.empty();
    write(new PlanResult(optimizer.name(), plan, seconds, failures), options, console);
    return 0;
  }

  private static Optional<String> refusal(
      TrafficOptimizer optimizer, TrafficProblem problem, boolean failures) {
    Optional<String> refusal = optimizer.refusal(problem.graph());
    return refusal.isEmpty() && failures
        ? new LeastUtilisation().refusal(problem.graph())
        : refusal;
  }

  private static void write(PlanResult result, Options options, Console console)
      throws IOException {
    if (options.has("--json")) {
      JsonOutput json = new JsonOutput(console.out());
      new PlanJson(json).write(result);
      json.flush();
    } else {
      console.out().write(PlanTable.of(result).getBytes(StandardCharsets.UTF_8));
    }
  }

  private static TrafficOptimizer optimizer(Optional<String> name) throws UsageException {
    List<TrafficOptimizer> all = TrafficOptimizer.all();
    if (name.isEmpty()) {
      return all.get(0);
    }
    for (TrafficOptimizer optimizer : all) {
      if (optimizer.name().equals(name.get())) {
        return optimizer;
      }
    }
    String names = all.stream().map(TrafficOptimizer::name).collect(Collectors.joining(", "));
    throw new UsageException(
        "wanted one of " + names + " after --optimizer, got '" + name.get() + "'");
  }

  private static Optional<TrafficProblem> problem(
      String topology, Optional<String> demandsFile, Console console) throws UsageException {
    Optional<NetworkFile> network = InputFile.read(topology, NetworkFiles::read, console);
    if (network.isEmpty()) {
      return Optional.empty();
    }
    if (demandsFile.isEmpty() && network.get().demands().isEmpty()) {
      throw new UsageException(
          "wanted --demands FILE, as " + topology + " has no demands, got none");
    }
    Optional<Demands> demands =
        demandsFile.isEmpty()
            ? network.get().demands()
            : InputFile.read(
                demandsFile.get(),
                file -> NetworkFiles.readDemands(file, network.get().graph()),
                console);
    try {
      return demands.isEmpty()
          ? Optional.empty()
          : Optional.of(new TrafficProblem(network.get().graph(), demands.get()));
    } catch (UnroutableDemandException e) {
      console.err().println("weir: " + topology + ": " + e.getMessage());
      return Optional.empty();
    }
  }
}
