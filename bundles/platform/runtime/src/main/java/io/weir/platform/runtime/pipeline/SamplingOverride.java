package io.weir.platform.runtime.pipeline;

import io.weir.api.net.Prefix;

/**
 * A sampling interval that an operator knows better than the exporter.
 *
 * @param exporters whose flows it holds for
 * @param interval one packet in this many was looked at
 */
public record SamplingOverride(Prefix exporters, long interval) {

  private static final long MOST = 1L << 32;

  public SamplingOverride {
    if (interval < 1 || interval > MOST) {
      throw new IllegalArgumentException(
          "wanted a sampling interval from 1 to " + MOST + ", got " + interval);
    }
  }

  /**
   * Reads {@code 10.0.0.0/8=1000}.
   *
   * @throws IllegalArgumentException saying what was wanted and what was got
   */
  public static SamplingOverride parse(String text) {
    int equals = text.indexOf('=');
    String digits = equals < 0 ? "" : text.substring(equals + 1).strip();
    if (!digits.matches("\\d{1,10}")) {
      throw new IllegalArgumentException(
          "wanted a sampling override such as 10.0.0.0/8=1000, got '" + text + "'");
    }
    return new SamplingOverride(
        Prefix.parse(text.substring(0, equals).strip()), Long.parseLong(digits));
  }
}
