package io.weir.bench.outage;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** All the time, what goes to the servers and what comes back is late, and some of it is lost. */
final class SlowNetwork implements Scenario {

  private static final Duration EACH_WAY = Duration.ofMillis(500);
  private static final int LOST_PERCENT = 5;

  @Override
  public String name() {
    return "slow-network";
  }

  @Override
  public Optional<String> obstacle() {
    return OwnNamespace.canLose()
        ? Optional.empty()
        : Optional.of("needs root rights and nft (nftables) to lose packets");
  }

  @Override
  public List<Verdict> play(Stage stage) throws IOException {
    try (Site site = new Site(stage);
        Detour detour = new Detour(site, EACH_WAY)) {
      OwnNamespace.lose(LOST_PERCENT, detour.ports());
      stage.say("%d ms each way, %d %% of the packets lost", EACH_WAY.toMillis(), LOST_PERCENT);
      try {
        return play(stage, site);
      } finally {
        OwnNamespace.loseNone();
      }
    }
  }

  private List<Verdict> play(Stage stage, Site site) throws IOException {
    site.startWeir();
    try (Watch watch = new Watch(site.api())) {
      long from = System.nanoTime();
      try (Traffic traffic = site.traffic()) {
        Stage.pause(stage.plan().whole());
        traffic.end();
      }
      Duration sent = Duration.ofNanos(System.nanoTime() - from);
      site.drain();
      Duration drained = Duration.ofNanos(System.nanoTime() - from);
      tell(stage, site, watch, sent, drained);
    }
    return site.counts(name(), false);
  }

  private static void tell(Stage stage, Site site, Watch watch, Duration sent, Duration drained)
      throws IOException {
    for (Map.Entry<String, Standing> each : site.standings().entrySet()) {
      Watch.Worst worst = watch.worst(each.getKey());
      stage.say(
          "%s: %,d a second while it came, %,d with what was left; at most %.1f s and %,d behind",
          each.getKey(),
          1000 * each.getValue().kept() / sent.toMillis(),
          1000 * each.getValue().kept() / drained.toMillis(),
          worst.lag().toMillis() / 1000.0,
          worst.lagRows());
    }
  }
}
