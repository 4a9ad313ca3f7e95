package io.weir.platform.runtime.pipeline;

import io.weir.api.flow.FlowSink;

/**
 * How flows are gathered.
 *
 * @param batchRows rows of a full batch
 * @param lingerMillis how long a row waits for its batch to fill
 */
public record IntakeSettings(int batchRows, int lingerMillis) {

  private static final int MOST_ROWS = 65_536;

  public IntakeSettings {
    if (batchRows < FlowSink.MAX_ROWS || batchRows > MOST_ROWS) {
      throw new IllegalArgumentException(
          "wanted batches of "
              + FlowSink.MAX_ROWS
              + " to "
              + MOST_ROWS
              + " rows, got "
              + batchRows);
    }
    if (lingerMillis < 1 || lingerMillis > 10_000) {
      throw new IllegalArgumentException(
          "wanted rows to linger for 1 to 10000 milliseconds, got " + lingerMillis);
    }
  }
}
