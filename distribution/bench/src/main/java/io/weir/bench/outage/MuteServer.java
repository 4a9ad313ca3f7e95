package io.weir.bench.outage;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** For a while the servers accept connections and never answer. */
final class MuteServer implements Scenario {

  private static final int TIMEOUT_SECONDS = 3;
  private static final int BREAKER_CALLS = 4;
  private static final Set<String> TOLD = Set.of("up", "degraded");

  @Override
  public String name() {
    return "mute-server";
  }

  @Override
  public List<Verdict> play(Stage stage) throws IOException {
    try (Site site = new Site(stage);
        Detour detour = new Detour(site, Duration.ZERO)) {
      for (StoreServer server : site.servers()) {
        site.configure(server, server.timeout(TIMEOUT_SECONDS));
        site.configureSpool(server, Map.of("breakerCalls", BREAKER_CALLS));
      }
      site.startWeir();
      List<Verdict> verdicts = new ArrayList<>();
      try (Traffic traffic = site.traffic()) {
        Stage.pause(stage.plan().around());
        verdicts.addAll(mute(stage, site, detour));
        Stage.pause(stage.plan().around());
        traffic.end();
      }
      site.drain();
      verdicts.addAll(site.counts(name(), false));
      return verdicts;
    }
  }

  private List<Verdict> mute(Stage stage, Site site, Detour detour) throws IOException {
    Watch watch = new Watch(site.api());
    try (watch) {
      detour.mute();
      stage.say("The servers answer no more.");
      Stage.pause(stage.plan().away());
    }
    detour.answer();
    stage.say("The servers answer again.");
    return findings(site, watch);
  }

  private List<Verdict> findings(Site site, Watch watch) {
    List<Verdict> findings = new ArrayList<>();
    for (StoreServer server : site.servers()) {
      Watch.Worst worst = watch.worst(server.store());
      findings.add(
          new Finding(
              name(),
              "circuit breaker of " + server.store(),
              "open",
              worst.breaker().toString(),
              worst.breaker().contains("open")));
    }
    findings.add(
        new Finding(
            name(),
            "health",
            "degraded, not down",
            watch.health() + ", told within " + watch.longestAnswer().toMillis() + " ms",
            watch.health().contains("degraded") && TOLD.containsAll(watch.health())));
    return findings;
  }
}
