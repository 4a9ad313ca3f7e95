package io.weir.bench.outage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Weir is killed while the servers are away, and octets of each spool change before it is back. */
final class DamagedSegment implements Scenario {

  private static final int SEGMENT_BYTES = 64 << 10;
  private static final int CHANGED = 64;

  @Override
  public String name() {
    return "damaged-segment";
  }

  @Override
  public List<Verdict> play(Stage stage) throws IOException {
    try (Site site = new Site(stage)) {
      for (StoreServer server : site.servers()) {
        site.configureSpool(server, Map.of("segmentBytes", SEGMENT_BYTES));
      }
      site.startWeir();
      try (Traffic traffic = site.traffic()) {
        Stage.pause(stage.plan().around());
        site.killServers();
        Stage.pause(stage.plan().away());
        traffic.end();
      }
      Map<String, Standing> before = site.settled();
      site.killWeir();
      for (StoreServer server : site.servers()) {
        stage.say("Octets of %s are changed.", damage(site.spool(server)));
      }
      site.startServers();
      site.startWeir();
      site.drain();
      return verdicts(site, before);
    }
  }

  /** In the middle of the segment in the middle. */
  private static Path damage(Path spool) throws IOException {
    try (Stream<Path> files = Files.list(spool)) {
      List<Path> segments = files.filter(f -> f.toString().endsWith(".spool")).sorted().toList();
      if (segments.size() < 3) {
        throw new IOException("wanted 3 segments or more in " + spool + ", got " + segments.size());
      }
      Path segment = segments.get(segments.size() / 2);
      byte[] octets = Files.readAllBytes(segment);
      for (int i = 0; i < CHANGED; i++) {
        octets[octets.length / 2 + i] ^= 0x55;
      }
      Files.write(segment, octets);
      return segment;
    }
  }

  private List<Verdict> verdicts(Site site, Map<String, Standing> before) throws IOException {
    Map<String, Standing> after = site.standings();
    List<Verdict> verdicts = new ArrayList<>();
    for (StoreServer server : site.servers()) {
      String store = server.store();
      long lost = before.get(store).lost() + after.get(store).lost();
      long wanted = before.get(store).in() + after.get(store).fresh() - lost;
      verdicts.add(new Count(name(), store, wanted, wanted, server.count(), lost, true));
    }
    return verdicts;
  }
}
