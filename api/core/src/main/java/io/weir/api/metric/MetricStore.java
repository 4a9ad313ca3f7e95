package io.weir.api.metric;

import io.weir.api.store.StoreException;
import io.weir.api.store.StoreStatus;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.osgi.annotation.versioning.ConsumerType;

/** Keeps samples of time series. Called from any thread; may block. */
@ConsumerType
public interface MetricStore {

  /** A short name in kebab case, as in configuration and metrics. */
  String name();

  /**
   * Takes the samples, or throws and has taken none. A sample of a time already there replaces it,
   * so that samples which a host offers again after a crash are there once.
   *
   * <p>Single samples a store may leave out, and take the rest: those older than it keeps any,
   * those too far in the future, those of more series than it has room for, those whose labels are
   * too long. Otherwise one source could silence all others. It answers how many, so that whoever
   * wrote them counts them as lost; it does not throw for them, and they are not offered again.
   * What is taken and later forgotten by the store's retention is not among them.
   *
   * @return how many were left out, by reason in snake case, such as {@code too_old}; empty where
   *     all were taken
   */
  Map<String, Long> write(List<Sample> samples) throws StoreException;

  /**
   * A value for each step, as the query's {@link Fold} makes it of the samples; {@link Double#NaN}
   * where there is none. The last step is cut off at the query's end. One line for each series, or
   * group, that has a value in any step, sorted by the key's {@linkplain SeriesKey#toString()
   * text}.
   *
   * @throws StoreException REJECTED if the answer is too large to give
   */
  SeriesBlock read(MetricQuery query) throws StoreException;

  /**
   * Hands over every sample of a time, for copying to another store: a few thousand at once, those
   * of one series in the order of their times. Blocks until the last was taken; samples written
   * meanwhile may be among them or not.
   *
   * @param from the first time
   * @param to the first time after
   */
  void copy(Instant from, Instant to, SampleReceiver out) throws StoreException;

  /**
   * For how long a crash of the store's server may still take samples that {@link #write} returned
   * from; zero where what it took outlives every crash. A host with a spool keeps them that long,
   * and writes them again once the store was {@linkplain StoreException.Kind#UNAVAILABLE away}.
   */
  default Duration settling() {
    return Duration.ZERO;
  }

  StoreStatus status();
}
