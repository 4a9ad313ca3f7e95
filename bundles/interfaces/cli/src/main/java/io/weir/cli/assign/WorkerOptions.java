package io.weir.cli.assign;

import io.weir.cli.UsageException;
import io.weir.optimizer.assignment.model.simulation.Outage;
import io.weir.optimizer.assignment.model.simulation.SimulatedWorker;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Workers as options describe them; their ids are their numbers from 1. */
final class WorkerOptions {

  private static final int MOST_WORKERS = 1_000;
  private static final double LEAST_SPEED = 1e-6;
  private static final double MOST_SPEED = 1e9;
  private static final Pattern WORKERS = Pattern.compile("([0-9]{1,6})(?::(.*))?");
  private static final Pattern OUTAGE = Pattern.compile("([0-9]{1,6}):([^-]+)-(.*)");

  private WorkerOptions() {}

  static List<SimulatedWorker> workers(String text, Optional<String> outages)
      throws UsageException {
    Matcher matcher = WORKERS.matcher(text);
    int count = matcher.matches() ? Integer.parseInt(matcher.group(1)) : 0;
    if (count < 1 || count > MOST_WORKERS) {
      throw new UsageException(
          "wanted from 1 to %d workers and their speeds (8 or 8:1,2.5) after --workers, got '%s'"
              .formatted(MOST_WORKERS, text));
    }
    List<Double> speeds = matcher.group(2) == null ? List.of(1.0) : speeds(matcher.group(2));
    List<List<Outage>> down = outages(outages, count);
    List<SimulatedWorker> workers = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      double speed = speeds.get(i % speeds.size());
      workers.add(worker(Integer.toString(i + 1), speed, down.get(i)));
    }
    return workers;
  }

  private static SimulatedWorker worker(String id, double speed, List<Outage> outages)
      throws UsageException {
    try {
      return new SimulatedWorker(id, speed, outages);
    } catch (IllegalArgumentException e) {
      throw new UsageException(e.getMessage());
    }
  }

  private static List<Double> speeds(String text) throws UsageException {
    List<Double> speeds = new ArrayList<>();
    for (String part : text.split(",", -1)) {
      Optional<Double> speed = ScenarioOptions.parse(part);
      if (speed.isEmpty() || speed.get() < LEAST_SPEED || speed.get() > MOST_SPEED) {
        throw new UsageException(
            "wanted speeds from 0.000001 to 1000000000 after --workers, got '" + part + "'");
      }
      speeds.add(speed.get());
    }
    return speeds;
  }

  private static List<List<Outage>> outages(Optional<String> text, int count)
      throws UsageException {
    List<List<Outage>> outages = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      outages.add(new ArrayList<>());
    }
    if (text.isPresent()) {
      for (String part : text.get().split(",", -1)) {
        addOutage(part, outages);
      }
    }
    outages.forEach(list -> list.sort(Comparator.comparingDouble(Outage::from)));
    return outages;
  }

  private static void addOutage(String part, List<List<Outage>> outages) throws UsageException {
    Matcher matcher = OUTAGE.matcher(part);
    if (matcher.matches()) {
      int worker = Integer.parseInt(matcher.group(1));
      Optional<Double> from = ScenarioOptions.parse(matcher.group(2));
      Optional<Double> until =
          matcher.group(3).isEmpty()
              ? Optional.of(Double.POSITIVE_INFINITY)
              : ScenarioOptions.parse(matcher.group(3));
      boolean isWorker = worker >= 1 && worker <= outages.size();
      if (isWorker && from.isPresent() && until.isPresent() && from.get() < until.get()) {
        outages.get(worker - 1).add(new Outage(from.get(), until.get()));
        return;
      }
    }
    throw new UsageException(
        "wanted a worker from 1 to %d and seconds (2:50-80, or 2:50- for ever) after --outage, got '%s'"
            .formatted(outages.size(), part));
  }
}
