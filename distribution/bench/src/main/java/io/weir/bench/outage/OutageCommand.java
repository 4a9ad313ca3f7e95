package io.weir.bench.outage;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.weir.bench.Bench;
import io.weir.bench.flows.Scratch;
import io.weir.bench.flows.WeirDistribution;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code bench outage}: is anything lost while a store is away? */
@Command(
    name = "outage",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = {
      "Send flows and interface counters to a Weir that stores them in real servers, let",
      "something go wrong, such as servers killed for a while, and count what is there at the end.",
      "Each scenario has a Weir and servers of its own, and lasts some --seconds and a drain."
    })
public final class OutageCommand implements Callable<Integer> {
  private static final List<Scenario> ALL =
      List.of(
          new ServersKilled(),
          new WeirKilled(),
          new FullDisk(),
          new FullSpool(),
          new DamagedSegment(),
          new SlowNetwork(),
          new MuteServer());

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
      names = "--scenario",
      split = ",",
      defaultValue = "servers,weir",
      paramLabel = "NAME",
      description =
          "what goes wrong, several with commas (default ${DEFAULT-VALUE}), or all: servers, weir, "
              + "full-spool, damaged-segment, mute-server; as root, with unshare, ip and mount, "
              + "also full-disk; with nft slow-network, too")
  private List<String> scenarios;

  @Option(
      names = "--distribution",
      paramLabel = "PATH",
      description = "Weir's archive or installation (default: the one this program belongs to)")
  private Path distribution;

  @Option(names = "--json", description = "print the result as JSON")
  private boolean json;

  @Override
  public Integer call() throws IOException {
    List<Scenario> chosen = chosen();
    check();
    if (chosen.stream().anyMatch(each -> each.obstacle().isPresent())
        && !OwnNamespace.isEntered()
        && OwnNamespace.canBeEntered()) {
      List<String> arguments = spec.root().commandLine().getParseResult().originalArgs();
      return OwnNamespace.run(Bench.class, arguments);
    }
    try (Scratch scratch = Scratch.create("outage")) {
      List<Verdict> verdicts = play(chosen, scratch);
      print(verdicts);
      return verdicts.stream().allMatch(Verdict::isGood) ? 0 : 1;
    }
  }

  private List<Scenario> chosen() {
    if (scenarios.equals(List.of("all"))) {
      return ALL;
    }
    List<Scenario> chosen = new ArrayList<>();
    for (String name : scenarios) {
      chosen.add(
          ALL.stream()
              .filter(each -> each.name().equals(name))
              .findFirst()
              .orElseThrow(() -> wrong("wanted " + names() + " or all, got " + name)));
    }
    return chosen;
  }

  private static String names() {
    return ALL.stream().map(Scenario::name).collect(Collectors.joining(", "));
  }

  private void check() {
    if (flows < 1 || samples < 1 || away < 1 || seconds <= away) {
      throw wrong(
          "wanted --flows, --samples and --away of at least 1 and --seconds above --away, got %d, %d, %d, %d"
              .formatted(flows, samples, away, seconds));
    }
  }

  private ParameterException wrong(String sentence) {
    return new ParameterException(spec.commandLine(), sentence);
  }

  private List<Verdict> play(List<Scenario> chosen, Scratch scratch) throws IOException {
    Plan plan = new Plan(flows, samples, Duration.ofSeconds(seconds), Duration.ofSeconds(away));
    Path weir = distribution == null ? WeirDistribution.find() : distribution;
    Stage stage = new Stage(plan, weir, scratch.path(), spec.commandLine().getErr());
    List<Verdict> verdicts = new ArrayList<>();
    for (Scenario scenario : chosen) {
      Optional<String> obstacle = scenario.obstacle();
      if (obstacle.isPresent()) {
        stage.say("%s is skipped: it %s", scenario.name(), obstacle.get());
      } else {
        stage.say("%s:", scenario.name());
        verdicts.addAll(play(scenario, stage));
      }
    }
    return verdicts;
  }

  private static List<Verdict> play(Scenario scenario, Stage stage) {
    try {
      return scenario.play(stage);
    } catch (IOException e) {
      return List.of(new Finding(scenario.name(), "played", "to its end", e.toString(), false));
    }
  }

  private void print(List<Verdict> verdicts) throws IOException {
    PrintWriter out = spec.commandLine().getOut();
    if (json) {
      out.println(
          new ObjectMapper().writeValueAsString(verdicts.stream().map(Verdict::json).toList()));
    } else {
      verdicts.forEach(out::println);
    }
    out.flush();
  }
}
