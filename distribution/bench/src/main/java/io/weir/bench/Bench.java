package io.weir.bench;

import io.weir.bench.demo.DemoCommand;
import io.weir.bench.flows.FlowsCommand;
import io.weir.bench.generator.GenerateCommand;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** Dispatches to the subcommands. */
@Command(
    name = "weir-bench",
    mixinStandardHelpOptions = true,
    description = "Loads, measures and shows a running Weir from outside.",
    subcommands = {DemoCommand.class, FlowsCommand.class, GenerateCommand.class, BenchGroup.class})
public final class Bench {
  private Bench() {}

  /** Exit code: the subcommand's; 2 for a wrong command line, 1 for a failure. */
  public static void main(String[] args) {
    System.exit(commandLine().execute(args));
  }

  static CommandLine commandLine() {
    CommandLine line = new CommandLine(new Bench());
    line.setCaseInsensitiveEnumValuesAllowed(true);
    line.setExecutionExceptionHandler(
        (failure, command, parsed) -> {
          command.getErr().println(failure.getMessage());
          return 1;
        });
    return line;
  }
}
