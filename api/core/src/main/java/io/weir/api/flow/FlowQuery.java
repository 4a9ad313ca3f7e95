package io.weir.api.flow;

/**
 * Asks for flows, newest first.
 *
 * @param limit the most flows wanted, 1 to {@link #MAX_LIMIT}
 */
public record FlowQuery(TimeRange range, FlowFilter filter, int limit) {

  /** As many as one answer may hold. */
  public static final int MAX_LIMIT = 10_000;

  public FlowQuery {
    requireLimit(limit);
  }

  static void requireLimit(int limit) {
    if (limit < 1 || limit > MAX_LIMIT) {
      throw new IllegalArgumentException(
          "wanted a limit from 1 to " + MAX_LIMIT + ", got " + limit);
    }
  }
}
