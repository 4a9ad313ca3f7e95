package io.weir.interfaces.rest;

import io.weir.library.view.Options;
import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Function;
import javax.ws.rs.core.UriInfo;

/** Reads the parameters of a URL. Whatever is unknown, given twice or unreadable is refused. */
final class Parameters {

  private final Clock clock;

  Parameters(Clock clock) {
    this.clock = clock;
  }

  /** For a resource that has none. */
  void none(UriInfo uri) {
    read(uri, List.of(), options -> options);
  }

  /**
   * @param known the parameters that there are
   * @param reader makes a question of them, or throws {@link IllegalArgumentException}
   */
  <T> T read(UriInfo uri, Collection<String> known, Function<Options, T> reader) {
    Map<String, String> given = new HashMap<>();
    uri.getQueryParameters().forEach((name, values) -> given.put(name, one(name, values, known)));
    try {
      return reader.apply(new Options(given, clock));
    } catch (IllegalArgumentException e) {
      throw new Refusal(400, e.getMessage());
    }
  }

  private static String one(String name, List<String> values, Collection<String> known) {
    if (!known.contains(name)) {
      throw new Refusal(
          400,
          known.isEmpty()
              ? "wanted no parameters, got '" + name + "'"
              : "wanted parameters of " + new TreeSet<>(known) + ", got '" + name + "'");
    }
    if (values.size() > 1) {
      throw new Refusal(400, "wanted '" + name + "' once, got it " + values.size() + " times");
    }
    return values.get(0) == null ? "" : values.get(0);
  }
}
