package io.weir.platform.runtime.pipeline;

/**
 * How calls to a store are held back while it fails.
 *
 * @param breakerCalls of which the circuit breaker knows the outcome
 * @param breakerFailurePercent of them, from half of them on, at which it opens
 * @param breakerOpenMillis until it lets one call try again
 * @param retryFirstMillis before the same batch is offered for the second time
 * @param retryMultiplier by which each further pause is longer
 * @param retryJitter share of a pause by which it is longer or shorter, at random
 * @param retryLongestMillis the longest pause
 * @param callsPerSecond the most batches offered in a second, 0 for no limit
 */
public record ResilienceSettings(
    int breakerCalls,
    int breakerFailurePercent,
    int breakerOpenMillis,
    int retryFirstMillis,
    double retryMultiplier,
    double retryJitter,
    int retryLongestMillis,
    int callsPerSecond) {

  /** For whatever is not configured by itself. */
  public static final ResilienceSettings STANDARD =
      new ResilienceSettings(10, 50, 5_000, 50, 2, 0.2, 5_000, 0);

  public ResilienceSettings {
    require("breakerCalls", breakerCalls, 2, 10_000);
    require("breakerFailurePercent", breakerFailurePercent, 1, 100);
    require("breakerOpenMillis", breakerOpenMillis, 10, 600_000);
    require("retryFirstMillis", retryFirstMillis, 10, 60_000);
    require("retryMultiplier", retryMultiplier, 1, 10);
    require("retryJitter", retryJitter, 0, 0.9);
    require("retryLongestMillis", retryLongestMillis, retryFirstMillis + 1, 600_000);
    require("callsPerSecond", callsPerSecond, 0, 1_000_000);
  }

  private static void require(String what, double got, double least, double most) {
    if (!(got >= least && got <= most)) {
      throw new IllegalArgumentException(
          "wanted " + what + " from " + text(least) + " to " + text(most) + ", got " + text(got));
    }
  }

  private static String text(double number) {
    return number == Math.rint(number) ? Long.toString((long) number) : Double.toString(number);
  }
}
