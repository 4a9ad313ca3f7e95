package io.weir.api.metric;

import java.util.List;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Where a plug-in puts samples that it made itself: the host brings them to every {@link
 * MetricStore}, through the store's queue and, where there is one, its spool. The host publishes
 * one such service, which is there for as long as the host is installed.
 */
@ProviderType
public interface SampleSink {

  /** The most samples of one call. */
  int MAX_SAMPLES = 8_192;

  /**
   * Takes samples. Called from any thread, and may block: for as long as the queue of a store that
   * is well is more than half full, and as long as the host itself restarts, but never longer than
   * ten seconds. Then what does not fit is lost. So a thread that may not wait, such as that of a
   * {@link io.weir.api.flow.FlowOutlet}, hands samples to another thread of its plug-in first.
   *
   * <p>What one thread gives comes to every store in its order. Nothing is said of whether a store
   * has it: what is lost on the way is counted in the ledger, in the unit {@code samples}. That is
   * the place {@code pipeline} where no store is bound ({@code no_outlet}) or the host was away
   * ({@code no_host}), and {@code queue:NAME}, {@code spool:NAME} or {@code store:NAME} where one
   * store did not take it.
   *
   * <p>An interrupt ends the wait, leaves the thread interrupted, and loses nothing that fits.
   *
   * @param samples 1 to {@link #MAX_SAMPLES}; copied, so that the list stays the caller's
   * @throws IllegalArgumentException if there are none, or more
   */
  void accept(List<Sample> samples);
}
