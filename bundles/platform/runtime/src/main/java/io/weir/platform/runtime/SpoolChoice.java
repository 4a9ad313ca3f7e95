package io.weir.platform.runtime;

import io.weir.platform.runtime.pipeline.ResilienceSettings;
import io.weir.platform.runtime.pipeline.StoreSettings;
import io.weir.platform.runtime.spool.SpoolOptions;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;

/** How one store, by its name, is to be delivered to. */
@Component(
    service = SpoolChoice.class,
    configurationPid = SpoolChoice.PID,
    configurationPolicy = ConfigurationPolicy.REQUIRE)
public final class SpoolChoice {

  static final String PID = "io.weir.platform.spool";

  private enum Mode {
    AUTO,
    ON,
    OFF
  }

  private final String store;
  private final Mode mode;
  private final String directory;
  private final SpoolOptions options;
  private final ResilienceSettings resilience;

  /**
   * Checks all options.
   *
   * @throws IllegalArgumentException naming the option, what was wanted and what was got
   */
  @Activate
  public SpoolChoice(SpoolConfig config) {
    if (config.store().isBlank()) {
      throw new IllegalArgumentException("wanted store, the name of a store, got an empty text");
    }
    this.store = config.store();
    this.mode = mode(config.spool());
    this.directory = config.directory();
    this.options =
        new SpoolOptions(
            Path.of(directory),
            config.maxBytes(),
            config.segmentBytes(),
            Duration.ofMillis(config.fsyncMillis()),
            config.recentBatches());
    this.resilience =
        new ResilienceSettings(
            config.breakerCalls(),
            config.breakerFailurePercent(),
            config.breakerOpenMillis(),
            config.retryFirstMillis(),
            config.retryMultiplier(),
            config.retryJitter(),
            config.retryLongestMillis(),
            config.callsPerSecond());
  }

  private static Mode mode(String text) {
    for (Mode mode : Mode.values()) {
      if (mode.name().equals(text.toUpperCase(Locale.ROOT))) {
        return mode;
      }
    }
    throw new IllegalArgumentException("wanted spool of auto, on or off, got " + text);
  }

  String store() {
    return store;
  }

  /**
   * What was chosen.
   *
   * @param remote whether the store is a server elsewhere, which gets a spool unless one is refused
   * @param folder for the log where none is configured
   */
  StoreSettings settings(boolean remote, Path folder) {
    boolean spool = mode == Mode.ON || (mode == Mode.AUTO && remote);
    return new StoreSettings(resilience, spool ? Optional.of(in(folder)) : Optional.empty());
  }

  private SpoolOptions in(Path folder) {
    Path chosen =
        directory.isBlank()
            ? folder
            : Path.of(directory)
                .resolve(folder.getParent().getFileName())
                .resolve(folder.getFileName());
    return new SpoolOptions(
        chosen,
        options.maxBytes(),
        options.segmentBytes(),
        options.fsyncEvery(),
        options.recentItems());
  }

  /** The same for a store that nobody configured. */
  static StoreSettings standard(boolean remote, Path folder) {
    return remote
        ? new StoreSettings(
            ResilienceSettings.STANDARD,
            Optional.of(new SpoolOptions(folder, 8L << 30, 64L << 20, Duration.ofSeconds(1), 32)))
        : StoreSettings.PLAIN;
  }
}
