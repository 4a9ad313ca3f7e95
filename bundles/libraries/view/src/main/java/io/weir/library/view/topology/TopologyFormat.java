package io.weir.library.view.topology;

import io.weir.api.topology.TopologySnapshot;
import io.weir.library.view.Json;
import java.util.Arrays;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The forms in which a topology can be had. */
public enum TopologyFormat {
  JSON("application/json", snapshot -> Json.text(TopologyDocument.of(snapshot))),
  /** For yEd, Gephi, NetworkX and the like. */
  GRAPHML("application/graphml+xml", GraphMl::text),
  /** For Graphviz. */
  DOT("text/vnd.graphviz", Dot::text);

  private final String mediaType;

  @SuppressWarnings("Immutable") // a function without state is
  private final Function<TopologySnapshot, String> writer;

  TopologyFormat(String mediaType, Function<TopologySnapshot, String> writer) {
    this.mediaType = mediaType;
    this.writer = writer;
  }

  /**
   * The format of this name, in any case.
   *
   * @throws IllegalArgumentException saying what was wanted and what was got
   */
  public static TopologyFormat named(String name) {
    return Arrays.stream(values())
        .filter(format -> format.name().equalsIgnoreCase(name))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException("wanted one of " + names() + ", got '" + name + "'"));
  }

  private static String names() {
    return Arrays.stream(values())
        .map(format -> format.name().toLowerCase(Locale.ROOT))
        .collect(Collectors.joining(", "));
  }

  public String mediaType() {
    return mediaType;
  }

  /** The whole topology as text. */
  public String text(TopologySnapshot snapshot) {
    return writer.apply(snapshot);
  }
}
