package io.weir.interfaces.rest;

import io.weir.api.discovery.DiscoveryRequest;
import io.weir.api.discovery.NewDevice;
import io.weir.api.net.Prefix;
import java.io.InputStream;
import java.util.List;
import java.util.Set;

/** Reads what is to be discovered: the known devices where nothing else is said. */
final class DiscoveryContent {

  private static final Set<String> FIELDS = Set.of("ranges", "port", "known", "exporters", "depth");

  private DiscoveryContent() {}

  /**
   * @throws IllegalArgumentException saying what was wanted and what was got
   */
  static DiscoveryRequest read(InputStream in) {
    JsonContent given = JsonContent.read(in, FIELDS);
    List<Prefix> ranges = given.texts("ranges").stream().map(DiscoveryContent::range).toList();
    boolean exporters = given.flag("exporters").orElse(false);
    return new DiscoveryRequest(
        ranges,
        given.number("port", NewDevice.PORT),
        given.flag("known").orElse(ranges.isEmpty() && !exporters),
        exporters,
        given.number("depth", 0));
  }

  private static Prefix range(String text) {
    try {
      return Prefix.parse(text);
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException("'ranges': " + e.getMessage(), e);
    }
  }
}
