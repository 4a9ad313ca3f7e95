package io.weir.bench.outage;

import io.weir.bench.flows.Scratch;
import io.weir.bench.flows.WeirDistribution;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code bench outage}: is anything lost while a store is away? */
@Command(
    name = "outage",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = {
      "Send flows and interface counters to a Weir that stores them in real servers, kill the",
      "servers for a while, then the servers and Weir, and count what is there at the end."
    })
public final class OutageCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Option(
      names = "--flows",
      defaultValue = "100000",
      paramLabel = "N",
      description = "flows per second (default ${DEFAULT-VALUE})")
  private long flows;

  @Option(
      names = "--samples",
      defaultValue = "5000",
      paramLabel = "N",
      description = "samples per second, about (default ${DEFAULT-VALUE})")
  private int samples;

  @Option(
      names = "--seconds",
      defaultValue = "300",
      paramLabel = "N",
      description = "how long the traffic lasts (default ${DEFAULT-VALUE})")
  private int seconds;

  @Option(
      names = "--away",
      defaultValue = "60",
      paramLabel = "N",
      description = "seconds that the servers are away (default ${DEFAULT-VALUE})")
  private int away;

  @Option(
      names = "--distribution",
      paramLabel = "PATH",
      description = "Weir's archive or installation (default: the one this program belongs to)")
  private Path distribution;

  @Override
  public Integer call() throws IOException {
    PrintWriter out = spec.commandLine().getOut();
    Path weir = distribution == null ? WeirDistribution.find() : distribution;
    Outage.Plan plan =
        new Outage.Plan(flows, samples, Duration.ofSeconds(seconds), Duration.ofSeconds(away));
    try (Scratch scratch = Scratch.create("outage")) {
      List<StoreServer> servers =
          List.of(
              new PostgresqlServer(),
              new VictoriaMetricsServer(scratch.emptyFolder("victoria-metrics")));
      try (Outage outage = new Outage(servers, plan, weir, out)) {
        List<Verdict> verdicts = outage.run();
        verdicts.forEach(out::println);
        return verdicts.stream().allMatch(Verdict::isGood) ? 0 : 1;
      }
    }
  }
}
