package io.weir.bench.snmp;

import io.weir.api.discovery.Discovery;
import io.weir.bench.snmp.Round.Share;
import io.weir.collector.snmpsimulator.model.Network;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** Has a simulated network discovered and polled, and watches. */
final class PollingBench {

  private static final Duration LONGEST_DISCOVERY = Duration.ofMinutes(20);
  private static final long TELL_SECONDS = 10;
  private static final int MOST_TOLD = 10;

  private final Plan plan;
  private final Network network;
  private final Path folder;
  private final PrintWriter progress;
  private final Attendance attendance;
  private final Verdicts verdicts;

  PollingBench(Plan plan, Path folder, PrintWriter progress) {
    this.plan = plan;
    this.folder = folder;
    this.progress = progress;
    network = plan.network();
    attendance = new Attendance(plan, network);
    verdicts = new Verdicts(plan, network, attendance);
  }

  /** Plays all rounds. */
  List<Round> run() throws IOException {
    try (SimulatorProcess simulator = SimulatorProcess.start(plan.words(), folder);
        Station station = new Station(plan.period(), attendance, folder)) {
      say("Simulator: " + simulator.greeting());
      discover(station);
      say("One round more, which does not count");
      Instant begin = Instant.now().plus(plan.period());
      await(begin);
      attendance.begin(begin);
      return rounds(station, simulator, begin);
    }
  }

  private void discover(Station station) throws IOException {
    Instant began = Instant.now();
    String id = station.discover(plan.ranges(network));
    Discovery discovery = station.discovery(id);
    while (discovery.ended().isEmpty()) {
      if (Instant.now().isAfter(began.plus(LONGEST_DISCOVERY))) {
        throw new IOException("the discovery did not end within " + LONGEST_DISCOVERY);
      }
      await(Instant.now().plusSeconds(TELL_SECONDS));
      discovery = station.discovery(id);
      say(
          "%d of %d addresses asked, %d devices with %d interfaces found"
              .formatted(
                  discovery.asked(),
                  discovery.targets(),
                  discovery.added(),
                  discovery.interfaces()));
    }
    say(
        "Discovery took %d s and %,d varbinds; no device, or failed: %s"
            .formatted(
                Duration.between(began, discovery.ended().get()).toSeconds(),
                station.counters().varBinds(),
                discovery.failures()));
  }

  private List<Round> rounds(Station station, SimulatorProcess simulator, Instant begin)
      throws IOException {
    List<Round> rounds = new ArrayList<>();
    progress.println(Round.HEADER);
    Moment before = Moment.of(station, attendance, simulator);
    for (int round = 0; round < plan.rounds(); round++) {
      Instant end = begin.plus(plan.period().multipliedBy(round + 1L));
      await(end);
      Moment after = Moment.of(station, attendance, simulator);
      rounds.add(judged(round, end, before, after));
      before = after;
    }
    say("Rounds lost on the way to the stores: " + station.losses());
    return rounds;
  }

  /** Whoever was asked at a round's end may answer until just before it is asked again. */
  private Round judged(int round, Instant end, Moment before, Moment after) {
    Instant last = end.plus(plan.period().multipliedBy(9).dividedBy(10));
    Map<String, Share> shares = verdicts.of(round);
    while (!shares.get(Verdicts.GOOD).isWhole() && Instant.now().isBefore(last)) {
      await(Instant.now().plusMillis(500));
      shares = verdicts.of(round);
    }
    Share good = shares.remove(Verdicts.GOOD);
    Round judged = new Round(round + 1, good, shares, before, after);
    say(judged.toString());
    verdicts.missed(round).stream().limit(MOST_TOLD).forEach(each -> say("      missed " + each));
    return judged;
  }

  private void say(String line) {
    progress.println(line);
    progress.flush();
  }

  private static void await(Instant moment) {
    long left = Duration.between(Instant.now(), moment).toNanos();
    long end = System.nanoTime() + left;
    while (end - System.nanoTime() > 0) {
      LockSupport.parkNanos(Math.min(end - System.nanoTime(), TimeUnit.SECONDS.toNanos(1)));
    }
  }
}
