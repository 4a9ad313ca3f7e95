package io.weir.bench.generator;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code generate}: sends flows to a collector and prints exactly what was sent. */
@Command(
    name = "generate",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = "Send export datagrams to a collector and print the exact sums sent.")
public final class GenerateCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Option(
      names = "--protocol",
      defaultValue = "v5",
      paramLabel = "v5|v9|ipfix|sflow",
      description = "what to speak (default ${DEFAULT-VALUE})")
  private Protocol protocol;

  @Option(
      names = "--to",
      paramLabel = "HOST:PORT",
      description = "the collector (default 127.0.0.1 and the protocol's port)")
  private String to;

  @Option(
      names = "--rate",
      defaultValue = "10000",
      paramLabel = "N",
      description = "flows (sFlow: samples) per second, 0: unbounded (default ${DEFAULT-VALUE})")
  private long rate;

  @Option(
      names = "--seconds",
      defaultValue = "10",
      paramLabel = "N",
      description = "how long to send (default ${DEFAULT-VALUE})")
  private double seconds;

  @Option(
      names = "--exporters",
      defaultValue = "16",
      paramLabel = "N",
      description = "simulated exporters (default ${DEFAULT-VALUE})")
  private int exporters;

  @Option(
      names = "--seed",
      defaultValue = "1",
      paramLabel = "N",
      description = "the same seed makes the same datagrams (default ${DEFAULT-VALUE})")
  private long seed;

  @Option(
      names = "--ipv6",
      defaultValue = "10",
      paramLabel = "PCT",
      description = "share of IPv6 flows, where the protocol has it (default ${DEFAULT-VALUE})")
  private int ipv6;

  @Option(
      names = "--sampling",
      paramLabel = "N",
      description = "announced sampling interval (default 100, sflow 1000)")
  private Integer sampling;

  @Option(
      names = "--announce-every",
      defaultValue = "1000",
      paramLabel = "N",
      description =
          "datagrams of an exporter between templates, options or counters"
              + " (default ${DEFAULT-VALUE})")
  private int announceEvery;

  @Option(
      names = "--pool",
      defaultValue = "8192",
      paramLabel = "N",
      description = "distinct datagrams (default ${DEFAULT-VALUE})")
  private int pool;

  @Option(names = "--allow-remote", description = "send to other machines than this one")
  private boolean allowRemote;

  @Option(names = "--json", description = "print the sums as JSON")
  private boolean json;

  @Override
  public Integer call() throws IOException {
    if (rate < 0 || !(seconds > 0)) {
      throw refuse("wanted --rate >= 0 and --seconds > 0, got " + rate + " and " + seconds);
    }
    try (Cancellation cancellation = Cancellation.onShutdown(Duration.ofSeconds(5));
        Generator generator = new Generator(settings())) {
      Duration duration = Duration.ofNanos((long) (seconds * 1e9));
      Sent sent = generator.run(rate, duration, cancellation);
      print(sent);
      return sent.refused() == 0 ? 0 : 1;
    }
  }

  private GeneratorSettings settings() {
    String target = to == null ? "127.0.0.1:" + protocol.port() : to;
    int interval = sampling == null ? protocol.samplingInterval() : sampling;
    try {
      return new GeneratorSettings(
          protocol,
          Destination.parse(target, allowRemote),
          exporters,
          seed,
          ipv6,
          interval,
          pool,
          announceEvery);
    } catch (IllegalArgumentException e) {
      throw refuse(e.getMessage());
    }
  }

  private ParameterException refuse(String message) {
    return new ParameterException(spec.commandLine(), message);
  }

  private void print(Sent sent) throws IOException {
    PrintWriter out = spec.commandLine().getOut();
    if (json) {
      out.println(new ObjectMapper().writeValueAsString(SentJson.of(sent)));
    } else {
      out.println(SentText.of(sent));
    }
    out.flush();
  }
}
