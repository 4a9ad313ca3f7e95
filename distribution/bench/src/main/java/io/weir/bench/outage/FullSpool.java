package io.weir.bench.outage;

import java.io.IOException;
import java.util.List;
import java.util.Map;

/** The spools hold as many bytes as they may long before the servers are back. */
final class FullSpool implements Scenario {

  @Override
  public String name() {
    return "full-spool";
  }

  @Override
  public List<Verdict> play(Stage stage) throws IOException {
    long flows = Room.forFlows(stage.plan());
    long samples = Room.forSamples(stage.plan());
    try (Site site = new Site(stage)) {
      for (StoreServer server : site.servers()) {
        long most = server.store().startsWith("postgresql") ? flows : samples;
        site.configureSpool(server, Map.of("maxBytes", most, "segmentBytes", most / 8));
      }
      stage.say("The spools may hold %,d bytes of flows and %,d of samples.", flows, samples);
      return new Overflow(name(), site, stage).play(Math.max(flows, samples));
    }
  }
}
