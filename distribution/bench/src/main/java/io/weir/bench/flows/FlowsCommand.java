package io.weir.bench.flows;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.weir.bench.generator.Cancellation;
import io.weir.bench.generator.Protocol;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code bench flows}: the highest rate without loss, of Weir and of its peers. */
@Command(
    name = "flows",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = {
      "Find the highest rate without loss, end to end on this machine: generator, UDP over",
      "loopback, the collector, what it stored read back. The same for nfdump's and pmacct's",
      "collectors where they are installed, in turns."
    })
public final class FlowsCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Option(
      names = "--protocol",
      defaultValue = "v5",
      paramLabel = "v5|v9|ipfix|sflow",
      description = "what the exporters speak (default ${DEFAULT-VALUE})")
  private Protocol protocol;

  @Option(
      names = "--seconds",
      defaultValue = "10",
      paramLabel = "N",
      description = "length of a confirming trial (default ${DEFAULT-VALUE})")
  private int seconds;

  @Option(
      names = "--rounds",
      defaultValue = "3",
      paramLabel = "N",
      description = "confirming trials of each, the median counts (default ${DEFAULT-VALUE})")
  private int rounds;

  @Option(
      names = "--rate",
      defaultValue = "0",
      paramLabel = "N",
      description = "flows per second instead of the highest; loss is then a result")
  private long rate;

  @Option(
      names = "--exporters",
      defaultValue = "16",
      paramLabel = "N",
      description = "simulated exporters (default ${DEFAULT-VALUE})")
  private int exporters;

  @Option(
      names = "--peers",
      negatable = true,
      defaultValue = "true",
      fallbackValue = "true",
      description = "measure nfdump's and pmacct's collectors too (default)")
  private boolean peers;

  @Option(
      names = "--weir",
      negatable = true,
      defaultValue = "true",
      fallbackValue = "true",
      description = "measure Weir (default)")
  private boolean weir;

  @Option(names = "--queries", description = "ask Weir a dashboard's queries once a second")
  private boolean queries;

  @Option(
      names = "--distribution",
      paramLabel = "PATH",
      description = "Weir's archive or installation (default: the one this program belongs to)")
  private Path distribution;

  @Option(names = "--json", description = "print the result as JSON")
  private boolean json;

  @Override
  public Integer call() throws IOException {
    if (seconds < 1 || rounds < 1 || rate < 0 || exporters < 1 || exporters > 16_384) {
      throw new ParameterException(
          spec.commandLine(),
          "wanted --seconds and --rounds of at least 1, --rate >= 0, 1 to 16384 --exporters, got "
              + "%d, %d, %d, %d".formatted(seconds, rounds, rate, exporters));
    }
    if (!weir && !peers) {
      throw new ParameterException(spec.commandLine(), "wanted Weir or its peers, got neither");
    }
    try (Cancellation cancellation = Cancellation.onShutdown(Duration.ofMinutes(1));
        Contestants contestants = new Contestants(protocol, exporters)) {
      print(new Report(measure(contestants, cancellation)));
      return 0;
    }
  }

  private Map<String, Trial> measure(Contestants contestants, Cancellation cancellation)
      throws IOException {
    PrintWriter progress = spec.commandLine().getErr();
    FlowsBench.Plan plan = new FlowsBench.Plan(seconds, rounds, rate);
    Optional<WeirDistribution> measured = addWeir(contestants);
    if (peers) {
      addPeers(contestants, progress);
    }
    Map<String, Trial> results =
        new FlowsBench(contestants.all(), plan, progress, cancellation).run();
    measured.ifPresent(m -> m.queryTimes().forEach(progress::println));
    progress.flush();
    return results;
  }

  private Optional<WeirDistribution> addWeir(Contestants contestants) throws IOException {
    if (!weir) {
      return Optional.empty();
    }
    Path from = distribution == null ? WeirDistribution.find() : distribution;
    WeirDistribution measured = new WeirDistribution(from, protocol, queries);
    contestants.add(measured);
    return Optional.of(measured);
  }

  private void addPeers(Contestants contestants, PrintWriter progress) throws IOException {
    Optional<CollectorUnderTest> nfdump = NfdumpCollector.find(protocol);
    Optional<CollectorUnderTest> pmacct = PmacctCollector.find(protocol);
    if (nfdump.isPresent()) {
      contestants.add(nfdump.get());
    }
    if (pmacct.isPresent()) {
      contestants.add(pmacct.get());
    }
    if (nfdump.isEmpty() || pmacct.isEmpty()) {
      progress.println("Not every peer is installed: nfdump, nfdump-sflow and pmacct have them.");
    }
  }

  private void print(Report report) throws IOException {
    PrintWriter out = spec.commandLine().getOut();
    if (json) {
      out.println(new ObjectMapper().writeValueAsString(report.json()));
    } else {
      report.text().forEach(out::println);
    }
    out.flush();
  }
}
