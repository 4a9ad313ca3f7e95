package io.weir.store.columnar.query;

import io.weir.api.store.StoreException;
import io.weir.api.store.StoreException.Kind;
import java.time.Duration;

/** When a query is given up. */
final class Deadline {

  private final Duration allowed;
  private final long start = System.nanoTime();

  Deadline(Duration allowed) {
    this.allowed = allowed;
  }

  void check() throws StoreException {
    if (System.nanoTime() - start > allowed.toNanos()) {
      throw new StoreException(
          Kind.REJECTED,
          "wanted an answer within "
              + allowed.toSeconds()
              + " s, got none: take a shorter time range or a narrower filter");
    }
  }
}
