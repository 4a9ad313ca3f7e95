package io.weir.platform.runtime;

import io.weir.platform.runtime.inventory.InventorySettings;
import io.weir.platform.runtime.pipeline.IntakeSettings;
import io.weir.platform.runtime.pipeline.PipelineSettings;
import java.nio.file.Path;
import java.time.Duration;

/**
 * The host's configuration, checked.
 *
 * @param maxExporters exporters that are told apart at a time, for each collector
 * @param retryMillis until a socket that could not be opened is tried again
 */
record RuntimeSettings(
    IntakeSettings intake,
    PipelineSettings pipeline,
    InventorySettings inventory,
    int maxExporters,
    long retryMillis,
    Path stateDirectory,
    Path spoolDirectory) {

  private static final int MOST_EXPORTERS = 1_000_000;
  private static final Duration LOOK_EVERY = Duration.ofSeconds(5);

  RuntimeSettings {
    if (maxExporters < 1 || maxExporters > MOST_EXPORTERS) {
      throw new IllegalArgumentException(
          "wanted maxExporters from 1 to " + MOST_EXPORTERS + ", got " + maxExporters);
    }
    if (retryMillis < 1) {
      throw new IllegalArgumentException(
          "wanted retrySeconds from 1 on, got " + retryMillis + " milliseconds");
    }
  }

  /**
   * @param data where the container keeps its data
   */
  static RuntimeSettings of(RuntimeConfig config, Path data) {
    String directory = config.stateDirectory();
    return new RuntimeSettings(
        new IntakeSettings(config.batchRows(), config.lingerMillis()),
        new PipelineSettings(config.queueBatches(), config.commitMillis(), config.closeMillis()),
        new InventorySettings(
            config.inventoryExporters(),
            config.inventoryWritesPerMinute(),
            Duration.ofSeconds(config.inventoryProvenSeconds()),
            LOOK_EVERY),
        config.maxExporters(),
        config.retrySeconds() * 1000L,
        directory.isBlank() ? data.resolve("weir").resolve("state") : Path.of(directory),
        data.resolve("weir").resolve("spool"));
  }
}
