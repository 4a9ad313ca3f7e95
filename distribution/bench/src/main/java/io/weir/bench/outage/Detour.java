package io.weir.bench.outage;

import java.io.Closeable;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** A passage before each of a site's servers, by which Weir is to reach it. */
final class Detour implements Closeable {

  private final List<Passage> passages = new ArrayList<>();

  Detour(Site site, Duration delay) throws IOException {
    for (StoreServer server : site.servers()) {
      Passage passage = new Passage(server.port(), delay);
      passages.add(passage);
      site.reach(server, passage.port());
    }
  }

  List<Integer> ports() {
    return passages.stream().map(Passage::port).toList();
  }

  void mute() {
    passages.forEach(Passage::mute);
  }

  void answer() {
    passages.forEach(Passage::answer);
  }

  @Override
  public void close() throws IOException {
    for (Passage passage : passages) {
      passage.close();
    }
  }
}
