package io.weir.bench.postgresql;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code bench postgresql}: how fast flows go into PostgreSQL, and how fast it answers. */
@Command(
    name = "postgresql",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = {
      "Store flows in a PostgreSQL that this command starts and removes, in turns with psql's",
      "\\copy of the same rows into a table of the same kind; then ask for top talkers.",
      "Server settings: " + TemporaryServer.SETTINGS
    })
public final class PostgresqlCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Option(
      names = "--millions",
      defaultValue = "4",
      paramLabel = "N",
      description = "million flows in each round (default ${DEFAULT-VALUE})")
  private int millions;

  @Option(
      names = "--rounds",
      defaultValue = "3",
      paramLabel = "N",
      description = "rounds of each, the median counts (default ${DEFAULT-VALUE})")
  private int rounds;

  @Option(
      names = "--stored",
      defaultValue = "50",
      paramLabel = "N",
      description = "million flows to ask about; 0 for no questions (default ${DEFAULT-VALUE})")
  private int stored;

  @Override
  public Integer call() throws Exception {
    if (millions < 1 || rounds < 1 || stored < 0) {
      throw new ParameterException(
          spec.commandLine(),
          "wanted --millions and --rounds of at least 1, --stored of at least 0, got "
              + "%d, %d, %d".formatted(millions, rounds, stored));
    }
    PrintWriter out = spec.commandLine().getOut();
    try (TemporaryServer server = TemporaryServer.start()) {
      stopWithTheProcess(server);
      new CopyRace(server, out).run(1_000_000 * millions, rounds);
      if (stored > 0) {
        new TopQuestions(server, out).run(1_000_000L * stored);
      }
    }
    return 0;
  }

  private static void stopWithTheProcess(TemporaryServer server) {
    Runtime.getRuntime()
        .addShutdownHook(
            new Thread(
                () -> {
                  try {
                    server.close();
                  } catch (IOException ignored) {
                    // It was closed already.
                  }
                }));
  }
}
