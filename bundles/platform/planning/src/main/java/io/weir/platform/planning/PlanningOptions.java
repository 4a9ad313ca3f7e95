package io.weir.platform.planning;

import io.weir.api.config.ConfigValues;
import io.weir.api.planning.PlanMode;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/** A configuration that was found good. */
record PlanningOptions(
    PlanMode mode,
    boolean anotherApprover,
    String optimizer,
    List<String> appliers,
    Duration settle,
    Duration measure,
    int keep,
    Path directory) {

  PlanningOptions {
    appliers = List.copyOf(appliers);
  }

  /**
   * Checks a configuration.
   *
   * @throws IllegalArgumentException naming the option, what was wanted and what was got
   */
  static PlanningOptions of(PlanningConfig config) {
    List<String> appliers =
        ConfigValues.list(PlanDesk.PID + ": appliers", config.appliers(), name -> name.strip());
    PlanMode mode = ConfigValues.one(PlanDesk.PID + ": mode", config.mode(), PlanMode::parse);
    if (mode == PlanMode.APPLY && appliers.isEmpty()) {
      throw wrong("appliers", "at least one in mode apply", "none");
    }
    if (appliers.stream().distinct().count() < appliers.size()) {
      throw wrong("appliers", "each once", String.join(", ", appliers));
    }
    return new PlanningOptions(
        mode,
        config.anotherApprover(),
        config.optimizer().strip(),
        appliers,
        Duration.ofMinutes(within("settleMinutes", 0, 1440, config.settleMinutes())),
        Duration.ofMinutes(within("measureMinutes", 5, 1440, config.measureMinutes())),
        within("keep", 1, 1000, config.keep()),
        directory(config.directory()));
  }

  private static Path directory(String text) {
    try {
      return text.isBlank()
          ? Path.of(System.getProperty("karaf.data", "data"), "weir", "plans")
          : Path.of(text);
    } catch (InvalidPathException e) {
      throw wrong("directory", "a path", text);
    }
  }

  private static int within(String option, int least, int most, int got) {
    if (got < least || got > most) {
      throw wrong(option, least + " to " + most, String.valueOf(got));
    }
    return got;
  }

  private static IllegalArgumentException wrong(String option, String wanted, String got) {
    return new IllegalArgumentException(
        "%s: wanted %s to be %s, got %s".formatted(PlanDesk.PID, option, wanted, got));
  }
}
