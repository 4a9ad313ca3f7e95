package io.weir.api.planning;

import java.util.Arrays;
import java.util.Locale;

/** How far plans may go. */
public enum PlanMode {
  /** Plans are made and looked at; nothing is approved. */
  OBSERVE,
  /** Plans are approved or rejected; whoever runs the network applies them. */
  PROPOSE,
  /** An approved plan is handed to the appliers. */
  APPLY;

  /**
   * Reads {@code observe}, {@code propose} or {@code apply}.
   *
   * @throws IllegalArgumentException saying what was wanted and what was got
   */
  public static PlanMode parse(String text) {
    return Arrays.stream(values())
        .filter(mode -> mode.toString().equalsIgnoreCase(text))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "wanted a mode of " + Arrays.toString(values()) + ", got '" + text + "'"));
  }

  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
