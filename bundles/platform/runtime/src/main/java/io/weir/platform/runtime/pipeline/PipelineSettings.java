package io.weir.platform.runtime.pipeline;

/**
 * The pipeline's limits.
 *
 * @param queueBatches batches that may wait for one outlet
 * @param commitMillis the longest that a store's rows stay unacknowledged
 * @param closeMillis how long an outlet may take to empty its queue when it goes
 */
public record PipelineSettings(int queueBatches, int commitMillis, int closeMillis) {

  public PipelineSettings {
    require("batches in a queue", queueBatches, 1, 65_536);
    require("milliseconds between commits", commitMillis, 10, 60_000);
    require("milliseconds to close", closeMillis, 100, 60_000);
  }

  private static void require(String what, int got, int least, int most) {
    if (got < least || got > most) {
      throw new IllegalArgumentException(
          "wanted " + least + " to " + most + " " + what + ", got " + got);
    }
  }
}
