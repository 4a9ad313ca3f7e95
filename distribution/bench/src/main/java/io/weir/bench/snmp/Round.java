package io.weir.bench.snmp;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/**
 * What one round was like.
 *
 * @param number from 1
 * @param good agents that did not start anew around the round
 * @param others by what was in their way
 */
record Round(int number, Share good, Map<String, Share> others, Moment before, Moment after) {

  /** Of some devices, how many were polled completely, and how many not at all. */
  record Share(int devices, int complete, int silent) {

    boolean isWhole() {
      return complete == devices;
    }

    @Override
    public String toString() {
      return complete + "/" + devices;
    }
  }

  static final String HEADER =
      String.format(
          "%5s %12s %11s %15s %15s %10s %7s %5s %6s %7s %7s  %s",
          "round",
          "good",
          "varbinds/s",
          "ms/1k collector",
          "ms/1k simulator",
          "samples/s",
          "skipped",
          "late",
          "failed",
          "resent",
          "MiB",
          "others");

  private double seconds() {
    return (after.nanos() - before.nanos()) / 1e9;
  }

  private long varBinds() {
    return after.varBinds() - before.varBinds();
  }

  private double varBindsPerSecond() {
    return varBinds() / seconds();
  }

  private double samplesPerSecond() {
    return (after.samples() - before.samples()) / seconds();
  }

  private double collector() {
    return 1e6 * (after.cpu() - before.cpu()) / varBinds();
  }

  private double simulator() {
    return 1e6 * (after.simulator().cpuSeconds() - before.simulator().cpuSeconds()) / varBinds();
  }

  private long skipped() {
    return after.rounds().skipped() - before.rounds().skipped();
  }

  private long late() {
    return after.rounds().late() - before.rounds().late();
  }

  private long failed() {
    return after.rounds().failed() - before.rounds().failed();
  }

  private long resent() {
    return after.resent() - before.resent();
  }

  @Override
  public String toString() {
    return String.format(
        Locale.ROOT,
        "%5d %12s %,11.0f %15.2f %15.2f %,10.0f %7d %5d %6d %7d %7d  %s",
        number,
        good,
        varBindsPerSecond(),
        collector(),
        simulator(),
        samplesPerSecond(),
        skipped(),
        late(),
        failed(),
        resent(),
        after.heap() >> 20,
        others.toString().replaceAll("[{}]", ""));
  }

  Map<String, Object> json() {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("round", number);
    json.put("good", good);
    json.put("others", others);
    json.put("varBindsPerSecond", Math.round(varBindsPerSecond()));
    json.put("collectorCpuMillisPer1000VarBinds", collector());
    json.put("simulatorCpuMillisPer1000VarBinds", simulator());
    json.put("samplesPerSecond", Math.round(samplesPerSecond()));
    json.put("skipped", skipped());
    json.put("late", late());
    json.put("failed", failed());
    json.put("resent", resent());
    json.put("heapBytes", after.heap());
    json.put("residentBytes", after.resident());
    return json;
  }
}
