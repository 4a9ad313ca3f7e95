package io.weir.bench.snmp;

import io.weir.bench.snmp.Round.Share;
import io.weir.collector.snmpsimulator.agent.Misbehaviour;
import io.weir.collector.snmpsimulator.model.Network;
import io.weir.collector.snmpsimulator.model.Restarts;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Compares what came with what the simulated network is known to be. */
final class Verdicts {

  static final String GOOD = "good";
  private static final String RESTARTED = "restarted";
  private static final String RENUMBERED = "renumbered";

  private final Plan plan;
  private final Network network;
  private final Attendance attendance;

  Verdicts(Plan plan, Network network, Attendance attendance) {
    this.plan = plan;
    this.network = network;
    this.attendance = attendance;
  }

  /** How the devices did in a round, from 0, by what is the matter with them. */
  Map<String, Share> of(int round) {
    Map<String, Share> all = new TreeMap<>();
    all.put(GOOD, new Share(0, 0, 0));
    for (int device = 0; device < plan.options().devices(); device++) {
      Share one =
          new Share(
              1,
              attendance.isComplete(device, round) ? 1 : 0,
              attendance.came(device, round) == 0 ? 1 : 0);
      all.merge(kind(device, round), one, Verdicts::sum);
    }
    return all;
  }

  private static Share sum(Share one, Share other) {
    return new Share(
        one.devices() + other.devices(),
        one.complete() + other.complete(),
        one.silent() + other.silent());
  }

  /** Good ones that were missed in a round, each with what came of it. */
  List<String> missed(int round) {
    List<String> missed = new ArrayList<>();
    for (int device = 0; device < plan.options().devices(); device++) {
      if (kind(device, round).equals(GOOD) && !attendance.isComplete(device, round)) {
        missed.add(
            "%s: %d of %d interfaces"
                .formatted(
                    Plan.id(network, device),
                    attendance.came(device, round),
                    plan.options().interfaces()));
      }
    }
    return missed;
  }

  private String kind(int device, int round) {
    return plan.badness(network, device)
        .map(Misbehaviour::label)
        .orElseGet(() -> restarted(device, round));
  }

  /** A device that restarts in the round, or did in the one before, is not held to anything. */
  private String restarted(int device, int round) {
    Instant asked = attendance.askedAt(device, round);
    long before = Network.time(asked.minus(plan.period()));
    long after = Network.time(asked.plus(plan.period()));
    Restarts restarts = network.restarts();
    if (restarts.number(device, before) == restarts.number(device, after)) {
      return GOOD;
    }
    return network.numbering(device, before).equals(network.numbering(device, after))
        ? RESTARTED
        : RENUMBERED;
  }
}
