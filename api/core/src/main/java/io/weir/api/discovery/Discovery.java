package io.weir.api.discovery;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * How far a discovery has come.
 *
 * @param id unique
 * @param actor who began it
 * @param ended empty while it runs
 * @param targets addresses to ask, as far as known; more may be found on the way
 * @param asked of them, whether they answered or not
 * @param answered of them
 * @param added devices that were not known before
 * @param interfaces found
 * @param neighbours heard
 * @param failures how many targets failed, by reason; silence in a range is {@code timeout}
 */
public record Discovery(
    String id,
    String actor,
    DiscoveryRequest request,
    Instant began,
    Optional<Instant> ended,
    long targets,
    long asked,
    long answered,
    long added,
    long interfaces,
    long neighbours,
    Map<String, Long> failures) {

  public Discovery {
    failures = Map.copyOf(failures);
  }
}
