package io.weir.library.view;

import io.weir.api.inventory.NetworkInterface;
import java.util.List;
import java.util.Optional;

/**
 * Through what interfaces flows went.
 *
 * @param provider whose line it was, in whatever case
 * @param interfaceType what it is for, such as {@code isp}, in whatever case
 * @param direction {@code in} or {@code out}; either where it is not said
 */
public record Passage(
    Optional<String> provider, Optional<String> interfaceType, Optional<String> direction) {

  /** The options it reads. */
  static final List<String> OPTIONS = List.of("provider", "interfaceType", "direction");

  private static final List<String> DIRECTIONS = List.of("in", "out");

  /**
   * Reads the options; none of them is any flow.
   *
   * @throws IllegalArgumentException saying what was wanted and what was got
   */
  static Optional<Passage> of(Options options) {
    Passage passage =
        new Passage(
            options.text("provider"),
            options.text("interfaceType"),
            options.oneOf("direction", DIRECTIONS));
    boolean any = passage.provider.isPresent() || passage.interfaceType.isPresent();
    if (!any && passage.direction.isPresent()) {
      throw new IllegalArgumentException(
          "wanted 'provider' or 'interfaceType' with 'direction', got neither");
    }
    return Optional.of(passage).filter(some -> any);
  }

  boolean isThrough(NetworkInterface one) {
    return provider.map(one.provider()::equalsIgnoreCase).orElse(true)
        && interfaceType.map(one.type()::equalsIgnoreCase).orElse(true);
  }

  /** The sides that count. */
  List<FlowSide> sides() {
    return switch (direction.orElse("")) {
      case "in" -> List.of(FlowSide.INGRESS);
      case "out" -> List.of(FlowSide.EGRESS);
      default -> List.of(FlowSide.values());
    };
  }
}
