package io.weir.bench.outage;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** More comes, while the servers are away, than the spools have room for. */
final class Overflow {

  private final String scenario;
  private final Site site;
  private final Stage stage;

  Overflow(String scenario, Site site, Stage stage) {
    this.scenario = scenario;
    this.site = site;
    this.stage = stage;
  }

  /**
   * Plays it on a site whose Weir was not started yet.
   *
   * @param room bytes that each of the spools has at most
   */
  List<Verdict> play(long room) throws IOException {
    List<Verdict> verdicts = new ArrayList<>();
    site.startWeir();
    try (Watch watch = new Watch(site.api());
        Traffic traffic = site.traffic()) {
      Stage.pause(stage.plan().around());
      site.killServers();
      Stage.pause(stage.plan().away());
      site.startServers();
      Duration again = site.awaitRoom(room);
      stage.say(
          "The spools have half of their room again after %.1f s.", again.toMillis() / 1000.0);
      Map<String, Standing> before = site.standings();
      Stage.pause(stage.plan().around());
      traffic.end();
      site.drain();
      verdicts.addAll(bounded(watch, room));
      verdicts.addAll(recovered(before));
    }
    verdicts.addAll(site.counts(scenario, true));
    return verdicts;
  }

  private List<Verdict> bounded(Watch watch, long room) {
    List<Verdict> verdicts = new ArrayList<>();
    for (StoreServer server : site.servers()) {
      long most = watch.worst(server.store()).spoolBytes();
      verdicts.add(
          new Finding(
              scenario,
              "most bytes in the spool of " + server.store(),
              "at most " + room,
              Long.toString(most),
              most > 0 && most <= room));
    }
    return verdicts;
  }

  /** With room again, all that comes is taken. */
  private List<Verdict> recovered(Map<String, Standing> before) throws IOException {
    Map<String, Standing> after = site.standings();
    List<Verdict> verdicts = new ArrayList<>();
    for (StoreServer server : site.servers()) {
      Standing then = before.get(server.store());
      Standing now = after.get(server.store());
      long more = now.in() - then.in();
      long lost = now.lost() - then.lost();
      verdicts.add(
          new Finding(
              scenario,
              "lost for " + server.store() + " once there was room again",
              "0 of " + more,
              Long.toString(lost),
              lost == 0 && more > 0));
    }
    return verdicts;
  }
}
