package io.weir.library.view.network;

import io.weir.api.discovery.Discovery;
import io.weir.api.discovery.DiscoveryRequest;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A discovery.
 *
 * @param state {@code running} or {@code ended}
 * @param progress how much of what is known to be asked was asked, 0 to 1
 * @param targets addresses to ask; more may be found on the way
 * @param failures how many targets failed, by reason
 */
public record DiscoveryLine(
    String id,
    String state,
    double progress,
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

  /** Some discoveries, the newest first. */
  public record Answer(List<DiscoveryLine> discoveries) {}

  public static DiscoveryLine of(Discovery one) {
    boolean ended = one.ended().isPresent();
    double share = one.targets() == 0 ? 0 : (double) one.asked() / one.targets();
    return new DiscoveryLine(
        one.id(),
        ended ? "ended" : "running",
        ended ? 1 : Math.round(1000 * share) / 1000.0,
        one.actor(),
        one.request(),
        one.began(),
        one.ended(),
        one.targets(),
        one.asked(),
        one.answered(),
        one.added(),
        one.interfaces(),
        one.neighbours(),
        one.failures());
  }
}
