package io.weir.bench.outage;

import java.io.IOException;
import java.util.List;

/** The servers are killed, and come back after a while. */
final class ServersKilled implements Scenario {

  @Override
  public String name() {
    return "servers";
  }

  @Override
  public List<Verdict> play(Stage stage) throws IOException {
    try (Site site = new Site(stage)) {
      site.startWeir();
      try (Traffic traffic = site.traffic()) {
        Stage.pause(stage.plan().around());
        site.killServers();
        Stage.pause(stage.plan().away());
        site.startServers();
        Stage.pause(stage.plan().around());
        traffic.end();
      }
      site.drain();
      return site.counts(name(), false);
    }
  }
}
