package io.weir.bench.demo;

import io.weir.bench.generator.Cancellation;
import io.weir.bench.generator.Protocol;
import io.weir.bench.rest.WeirApi;
import java.io.IOException;
import java.io.PrintWriter;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.locks.LockSupport;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code demo}: sends a running Weir a minute of traffic and shows what it made of it. */
@Command(
    name = "demo",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = {
      "Have the running Weir discover a simulated network, and send it traffic of ten exporters over",
      "NetFlow v5, v9, IPFIX and sFlow: an office's day, a video CDN, a resolver, a backup, a port",
      "scan, and what devices of that network count. Then show top talkers, exporters, the loss",
      "ledger, devices, interfaces, topology, and flows against counters."
    })
public final class DemoCommand implements Callable<Integer> {
  private static final int HEALTH_POLLS = 50;
  private static final long POLL_NANOS = 200_000_000;

  /** Until a whole minute can be compared that begins within the next. */
  private static final int COMPARISON_SECONDS = 150;

  @Spec private CommandSpec spec;

  @Option(
      names = "--once",
      description = "end after the tables; exit code 0 if every flow sent was stored, else 1")
  private boolean once;

  @Option(
      names = "--seconds",
      defaultValue = "60",
      paramLabel = "N",
      description = "how long to send (default ${DEFAULT-VALUE})")
  private int seconds;

  @Option(
      names = "--rest",
      defaultValue = "127.0.0.1:8181",
      paramLabel = "HOST:PORT",
      description = "Weir's REST interface (default ${DEFAULT-VALUE})")
  private String rest;

  @Option(
      names = "--netflow-port",
      defaultValue = "2055",
      paramLabel = "N",
      description = "for NetFlow v5 and v9 (default ${DEFAULT-VALUE})")
  private int netflowPort;

  @Option(
      names = "--ipfix-port",
      defaultValue = "4739",
      paramLabel = "N",
      description = "for IPFIX (default ${DEFAULT-VALUE})")
  private int ipfixPort;

  @Option(
      names = "--sflow-port",
      defaultValue = "6343",
      paramLabel = "N",
      description = "for sFlow (default ${DEFAULT-VALUE})")
  private int sflowPort;

  @Override
  public Integer call() throws IOException {
    if (seconds < 1) {
      throw new ParameterException(
          spec.commandLine(), "wanted --seconds of at least 1, got " + seconds);
    }
    WeirApi api = new WeirApi(rest);
    awaitHealth(api);
    try (Cancellation cancellation = Cancellation.onShutdown(Duration.ofSeconds(5));
        Play play = new Play(ports())) {
      boolean complete = show(api, play, cancellation);
      if (once || cancellation.getAsBoolean()) {
        return complete ? 0 : 1;
      }
      stayUp(cancellation);
      return 0;
    }
  }

  private Map<Protocol, Integer> ports() {
    return Map.of(
        Protocol.V5, netflowPort,
        Protocol.V9, netflowPort,
        Protocol.IPFIX, ipfixPort,
        Protocol.SFLOW, sflowPort);
  }

  private void awaitHealth(WeirApi api) throws IOException {
    for (int i = 0; !api.isHealthy(); i++) {
      if (i == HEALTH_POLLS) {
        throw new IOException(
            "Weir does not call itself healthy at %s; ./weir status says more"
                .formatted(api.at("health")));
      }
      LockSupport.parkNanos(POLL_NANOS);
    }
  }

  /** Plays and prints everything; says whether every flow was stored. */
  private boolean show(WeirApi api, Play play, Cancellation cancellation) throws IOException {
    PrintWriter out = spec.commandLine().getOut();
    NetworkShowing network = new NetworkShowing(api, out);
    network.discover(cancellation);
    out.printf(
        "Sending %d seconds of traffic: an office's day, a video CDN, a resolver, a backup"
            + " and a port scan;%nthen on until a whole minute of flows can be held against"
            + " interface counters.%n",
        seconds);
    Instant from = Instant.now().minusSeconds(1);
    Comparison comparison = new Comparison(api);
    play.run(
        seconds, COMPARISON_SECONDS, comparison::isReady, Progress.on(out, seconds), cancellation);
    List<Stage> stages = play.stages();
    Verdict verdict = Verdict.await(api, from, stages.stream().map(Stage::sent).toList());
    Showing showing = new Showing(api, out, from);
    showing.topTalkers();
    showing.exporters(stages, verdict);
    showing.ledger();
    network.devices();
    network.interfaces();
    network.topology();
    comparison.print(out);
    out.println();
    out.println(verdict.sentence());
    showing.whereNext();
    return verdict.isComplete();
  }

  private void stayUp(Cancellation cancellation) {
    PrintWriter out = spec.commandLine().getOut();
    out.println();
    out.println("Weir stays up; Ctrl-C stops it.");
    out.flush();
    while (!cancellation.getAsBoolean()) {
      LockSupport.parkNanos(POLL_NANOS);
    }
  }
}
