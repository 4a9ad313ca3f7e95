package io.weir.bench.outage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The disk below the spools is full long before the servers are back. */
final class FullDisk implements Scenario {

  @Override
  public String name() {
    return "full-disk";
  }

  @Override
  public Optional<String> obstacle() {
    return OwnNamespace.obstacle();
  }

  @Override
  public List<Verdict> play(Stage stage) throws IOException {
    Path disk = Files.createTempDirectory(stage.scratch(), "disk");
    long bytes = Room.forFlows(stage.plan());
    OwnNamespace.mount(disk, bytes);
    try (Site site = new Site(stage)) {
      stage.say("The spools have a disk of %,d bytes.", bytes);
      for (StoreServer server : site.servers()) {
        site.configureSpool(server, Map.of("directory", disk));
      }
      return new Overflow(name(), site, stage).play(bytes);
    } finally {
      OwnNamespace.unmount(disk);
    }
  }
}
