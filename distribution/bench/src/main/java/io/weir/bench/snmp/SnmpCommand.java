package io.weir.bench.snmp;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.weir.bench.flows.Scratch;
import io.weir.collector.snmpsimulator.agent.Misbehaviour;
import io.weir.collector.snmpsimulator.model.NetworkOptions;
import java.io.IOException;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code bench snmp}: is every device polled completely in every round? */
@Command(
    name = "snmp",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = {
      "Simulate a network in a process of its own, on loopback addresses, have the",
      "SNMP collector discover it and read its counters, and look in every round",
      "whether a device was missed. The CPU time is that of the whole process,",
      "with what counts the samples. Exit code 1 if a good device was not polled",
      "completely in a round; one that restarts around it need not be."
    })
public final class SnmpCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Option(
      names = "--devices",
      defaultValue = "5000",
      paramLabel = "N",
      description = "simulated devices (default ${DEFAULT-VALUE})")
  private int devices;

  @Option(
      names = "--interfaces",
      defaultValue = "48",
      paramLabel = "N",
      description = "of each device (default ${DEFAULT-VALUE})")
  private int interfaces;

  @Option(
      names = "--rounds",
      defaultValue = "10",
      paramLabel = "N",
      description = "rounds that count (default ${DEFAULT-VALUE})")
  private int rounds;

  @Option(
      names = "--period",
      defaultValue = "60",
      paramLabel = "SECONDS",
      description = "from one round to the next, at least 10 (default ${DEFAULT-VALUE})")
  private int period;

  @Option(
      names = "--bad",
      defaultValue = "5%",
      paramLabel = "PERCENT",
      description = "share of bad agents (default ${DEFAULT-VALUE})")
  private String bad;

  @Option(
      names = "--kinds",
      split = ",",
      defaultValue = "slow,lossy,too-big,looping",
      paramLabel = "KIND",
      description =
          "how they are bad (default ${DEFAULT-VALUE}); also backwards, silent, truncated,"
              + " duplicate-index, wrong-request-id, garbage")
  private List<String> kinds;

  @Option(
      names = "--restart-every",
      defaultValue = "86400",
      paramLabel = "SECONDS",
      description =
          "mean time between a device's restarts; one in four numbers its interfaces anew"
              + " (default ${DEFAULT-VALUE})")
  private int restartEvery;

  @Option(
      names = "--seed",
      defaultValue = "1",
      paramLabel = "N",
      description = "what the network follows from (default ${DEFAULT-VALUE})")
  private long seed;

  @Option(names = "--json", description = "print the result as JSON, and progress beside it")
  private boolean json;

  @Override
  public Integer call() throws IOException {
    Plan plan = plan();
    PrintWriter out = spec.commandLine().getOut();
    try (Scratch scratch = Scratch.create("snmp")) {
      goesWithTheProcess(scratch);
      PrintWriter progress = json ? spec.commandLine().getErr() : out;
      List<Round> played = new PollingBench(plan, scratch.path(), progress).run();
      boolean whole = played.stream().allMatch(round -> round.good().isWhole());
      if (json) {
        out.println(
            new ObjectMapper().writeValueAsString(played.stream().map(Round::json).toList()));
      } else {
        out.println(whole ? "No good device was missed" : "Good devices were missed");
      }
      out.flush();
      return whole ? 0 : 1;
    }
  }

  private static void goesWithTheProcess(Scratch scratch) {
    Runtime.getRuntime()
        .addShutdownHook(
            new Thread(
                () -> {
                  try {
                    scratch.close();
                  } catch (IOException ignored) {
                    // Somebody wrote into it at its end.
                  }
                }));
  }

  private Plan plan() {
    if (rounds < 1 || rounds > 10_000 || period < 10 || period > 3_600) {
      throw wrong(
          "wanted --rounds of 1 to 10000 and --period of 10 to 3600, got %d and %d"
              .formatted(rounds, period));
    }
    try {
      NetworkOptions options =
          new NetworkOptions(
              seed,
              devices,
              interfaces,
              Plan.FIRST_ADDRESS,
              Duration.ofSeconds(restartEvery),
              perMille());
      List<Misbehaviour> bads = kinds.stream().map(Misbehaviour::parse).toList();
      return new Plan(options, bads, rounds, Duration.ofSeconds(period));
    } catch (IllegalArgumentException e) {
      throw wrong(e.getMessage());
    }
  }

  private int perMille() {
    String number = bad.endsWith("%") ? bad.substring(0, bad.length() - 1) : bad;
    if (!number.matches("\\d{1,3}(\\.\\d)?")) {
      throw wrong("wanted --bad in percent, such as 5%, got '" + bad + "'");
    }
    return (int) Math.round(Double.parseDouble(number) * 10);
  }

  private ParameterException wrong(String sentence) {
    return new ParameterException(spec.commandLine(), sentence);
  }
}
