package io.weir.store.columnar.query;

import java.time.Duration;

/**
 * What queries may use.
 *
 * @param threads how many threads read, and how many queries run at once
 * @param timeout a query that takes longer is given up
 * @param maxGroups as many keys as are told apart at once; more take more passes
 */
public record QueryLimits(int threads, Duration timeout, int maxGroups) {

  public QueryLimits {
    if (threads < 1 || timeout.toMillis() < 1 || maxGroups < 1) {
      throw new IllegalArgumentException(
          "wanted at least 1 query thread, 1 ms and 1 key, got "
              + threads
              + ", "
              + timeout
              + " and "
              + maxGroups);
    }
  }

  /** What suits a machine of two cores. */
  public static QueryLimits standard() {
    return new QueryLimits(2, Duration.ofSeconds(60), 250_000);
  }
}
