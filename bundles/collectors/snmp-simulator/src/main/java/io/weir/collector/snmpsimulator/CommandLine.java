package io.weir.collector.snmpsimulator;

import io.weir.collector.snmpsimulator.agent.Misbehaviour;
import io.weir.collector.snmpsimulator.model.NetworkOptions;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Options as words, each with its value. */
final class CommandLine {

  static final String USAGE =
      """
      Options, each with a value:
        --devices N           devices (5000)
        --interfaces N        interfaces of each (48)
        --seed N              what all follows from (1)
        --address A           IPv4 address of the first device (127.16.0.1)
        --port N              UDP port of all devices (1161)
        --community TEXT      of versions 1 and 2c (public)
        --bad PERCENT         share of bad agents (0)
        --kinds KIND,KIND     how they are bad (slow,lossy,too-big,looping); also backwards, silent,
                              truncated, duplicate-index, wrong-request-id, garbage
        --restart-every SEC   mean time between a device's restarts (86400)
        --trap-target H:P     where linkDown, linkUp and coldStart are sent (nowhere)
        --trap-cap N          the most of them in a second (1000)
        --traps RATE          as many a second instead, whatever happens, as a load (off)
        --threads N           that answer (1)
      """;

  private static final Map<String, String> DEFAULTS = defaults();

  private final Map<String, String> values = new LinkedHashMap<>(DEFAULTS);

  /**
   * Reads the words of a command line.
   *
   * @throws IllegalArgumentException saying what was wanted and what was got
   */
  CommandLine(String... words) {
    for (int i = 0; i < words.length; i += 2) {
      if (!DEFAULTS.containsKey(words[i]) || i + 1 == words.length) {
        throw new IllegalArgumentException(
            "wanted an option and its value, got '" + words[i] + "'\n" + USAGE);
      }
      values.put(words[i], words[i + 1]);
    }
  }

  private static Map<String, String> defaults() {
    Map<String, String> all = new LinkedHashMap<>();
    all.put("--devices", "5000");
    all.put("--interfaces", "48");
    all.put("--seed", "1");
    all.put("--address", SimulationOptions.FIRST_ADDRESS);
    all.put("--port", Integer.toString(SimulationOptions.PORT));
    all.put("--community", "public");
    all.put("--bad", "0");
    all.put("--kinds", "slow,lossy,too-big,looping");
    all.put("--restart-every", "86400");
    all.put("--trap-target", "");
    all.put("--trap-cap", "1000");
    all.put("--traps", "0");
    all.put("--threads", "1");
    return all;
  }

  SimulationOptions simulation() {
    return new SimulationOptions(
        new NetworkOptions(
            number("--seed"),
            whole("--devices"),
            whole("--interfaces"),
            SimulationOptions.firstAddress(values.get("--address")),
            Duration.ofSeconds(number("--restart-every")),
            SimulationOptions.perMille(share("--bad"))),
        whole("--port"),
        values.get("--community"),
        kinds(values.get("--kinds").split(",", -1)),
        trapsPerSecond() > 0 ? Optional.empty() : trapTarget(),
        whole("--trap-cap"),
        whole("--threads"));
  }

  static List<Misbehaviour> kinds(String... words) {
    return Arrays.stream(words).map(String::strip).map(Misbehaviour::parse).toList();
  }

  Optional<InetSocketAddress> trapTarget() {
    return Optional.of(values.get("--trap-target"))
        .filter(text -> !text.isEmpty())
        .map(SimulationOptions::target);
  }

  /** Of the load; 0 for none. */
  int trapsPerSecond() {
    int rate = whole("--traps");
    if (rate < 0 || (rate > 0 && trapTarget().isEmpty())) {
      throw new IllegalArgumentException(
          "wanted --traps to be 0 or more, and with it a --trap-target, got " + rate);
    }
    return rate;
  }

  private int whole(String option) {
    long number = number(option);
    if (number != (int) number) {
      throw new IllegalArgumentException("wanted " + option + " below 2^31, got " + number);
    }
    return (int) number;
  }

  private long number(String option) {
    try {
      return Long.parseLong(values.get(option));
    } catch (NumberFormatException e) {
      throw wrong(option, "a whole number", e);
    }
  }

  private double share(String option) {
    try {
      return Double.parseDouble(values.get(option));
    } catch (NumberFormatException e) {
      throw wrong(option, "a number", e);
    }
  }

  private IllegalArgumentException wrong(String option, String wanted, Exception cause) {
    return new IllegalArgumentException(
        "wanted " + option + " to be " + wanted + ", got '" + values.get(option) + "'", cause);
  }
}
