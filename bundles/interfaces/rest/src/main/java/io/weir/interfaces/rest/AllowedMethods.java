package io.weir.interfaces.rest;

import java.util.List;
import java.util.regex.Pattern;

/**
 * The methods of a path (RFC 9110, section 10.2.1). The runtime would tell those of all paths
 * together.
 */
final class AllowedMethods {

  private record Writable(Pattern path, List<String> methods) {}

  private static final List<Writable> WRITABLE =
      List.of(
          new Writable(
              Pattern.compile("/api/v1/(devices|discoveries|plans)/?"), List.of("GET", "POST")),
          new Writable(Pattern.compile("/api/v1/plans/[^/]+/approval/?"), List.of("POST")),
          new Writable(Pattern.compile("/api/v1/devices/[^/]+/?"), List.of("DELETE", "GET")),
          new Writable(
              Pattern.compile("/api/v1/interfaces/[^/]+/override/?"), List.of("DELETE", "PUT")));

  private AllowedMethods() {}

  static List<String> of(String path) {
    return WRITABLE.stream()
        .filter(one -> one.path().matcher(path).matches())
        .findFirst()
        .map(Writable::methods)
        .orElse(List.of("GET"));
  }
}
