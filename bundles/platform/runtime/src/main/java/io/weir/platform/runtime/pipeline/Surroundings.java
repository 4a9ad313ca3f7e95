package io.weir.platform.runtime.pipeline;

import java.util.function.LongSupplier;

/** What every queue works with. */
record Surroundings(
    PipelineSettings settings, Ledger ledger, Notices notices, LongSupplier nanoTime) {

  <T> Delivery<T> delivery(
      Outlet<T> outlet, Bookkeeping books, Pauses pauses, ResilienceSettings resilience) {
    CallGuard guard = new CallGuard(outlet.name(), resilience, nanoTime);
    return new Delivery<>(outlet, books, pauses, guard, notices, settings.commitMillis(), nanoTime);
  }
}
