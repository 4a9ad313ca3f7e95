package io.weir.bench.outage;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The servers are killed, then Weir under traffic, and all come back. */
final class WeirKilled implements Scenario {

  @Override
  public String name() {
    return "weir";
  }

  @Override
  public List<Verdict> play(Stage stage) throws IOException {
    try (Site site = new Site(stage)) {
      site.startWeir();
      Map<String, Standing> before;
      try (Traffic traffic = site.traffic()) {
        Stage.pause(stage.plan().around());
        site.killServers();
        Stage.pause(stage.plan().away());
        before = site.standings();
        site.killWeir();
        traffic.end();
      }
      site.startServers();
      site.startWeir();
      site.drain();
      return verdicts(site, before, slack(stage.plan()));
    }
  }

  /** Two seconds' worth more than was last told: the kill came soon after. */
  private static long slack(Plan plan) {
    return 2 * Math.max(plan.flowsPerSecond(), plan.samplesPerSecond());
  }

  private List<Verdict> verdicts(Site site, Map<String, Standing> before, long slack)
      throws IOException {
    Map<String, Standing> after = site.standings();
    List<Verdict> verdicts = new ArrayList<>();
    for (StoreServer server : site.servers()) {
      String store = server.store();
      long least = before.get(store).kept();
      long lost = before.get(store).lost() + after.get(store).lost();
      verdicts.add(new Count(name(), store, least, least + slack, server.count(), lost, false));
    }
    return verdicts;
  }
}
