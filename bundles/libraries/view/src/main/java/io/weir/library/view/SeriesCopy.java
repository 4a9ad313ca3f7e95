package io.weir.library.view;

import io.weir.api.flow.TimeRange;
import io.weir.api.metric.MetricStore;
import io.weir.api.store.StoreException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;

/**
 * Copies samples from one store to another, a day after the other, oldest first. A store keeps one
 * sample of a time, so what is copied twice is there once.
 *
 * @param range what is copied
 */
public record SeriesCopy(MetricStore source, MetricStore target, TimeRange range) {

  private static final Duration PART = Duration.ofDays(1);

  /** The options it reads. */
  public static final List<String> OPTIONS = List.of("from", "to", "last");

  /**
   * What was copied.
   *
   * @param samples that the target took
   * @param leftOut those that it did not, by reason
   */
  public record Copied(
      String source,
      String target,
      Instant from,
      Instant to,
      long samples,
      Map<String, Long> leftOut) {}

  /**
   * Everything that the source has, or what of it lies in the time given.
   *
   * @throws IllegalArgumentException if both are the same store
   */
  public static SeriesCopy of(Services services, String source, String target, Options options) {
    if (source.equals(target)) {
      throw new IllegalArgumentException("wanted two different stores, got '" + source + "' twice");
    }
    MetricStore from = services.metricStore(Optional.of(source));
    return new SeriesCopy(from, services.metricStore(Optional.of(target)), range(from, options));
  }

  private static TimeRange range(MetricStore source, Options options) {
    Optional<Instant> oldest = source.status().oldest();
    boolean all = options.text("from").isEmpty() && options.text("last").isEmpty();
    TimeRange asked = options.range();
    if (all && oldest.isEmpty()) {
      throw new IllegalArgumentException(
          "wanted 'from' or 'last', as " + source.name() + " does not say how old its samples are");
    }
    return all && oldest.get().isBefore(asked.to())
        ? new TimeRange(oldest.get(), asked.to())
        : asked;
  }

  /**
   * Copies; blocks.
   *
   * @param progress told of each day that is done
   * @throws StoreException saying how far it came
   */
  public Copied run(Consumer<Copied> progress) throws StoreException {
    Map<String, Long> leftOut = new TreeMap<>();
    AtomicLong samples = new AtomicLong();
    for (Instant from = range.from(); from.isBefore(range.to()); ) {
      Instant to = from.plus(PART).isBefore(range.to()) ? from.plus(PART) : range.to();
      copy(from, to, samples, leftOut);
      progress.accept(copied(to, samples.get(), leftOut));
      from = to;
    }
    return copied(range.to(), samples.get(), leftOut);
  }

  private void copy(Instant from, Instant to, AtomicLong samples, Map<String, Long> leftOut)
      throws StoreException {
    try {
      source.copy(
          from,
          to,
          some -> {
            Map<String, Long> not = target.write(some);
            not.forEach((reason, count) -> leftOut.merge(reason, count, Long::sum));
            samples.addAndGet(some.size() - not.values().stream().mapToLong(n -> n).sum());
          });
    } catch (StoreException e) {
      throw new StoreException(
          e.kind(),
          "copied all samples before %s; then: %s. Go on with --from %s"
              .formatted(from, e.getMessage(), from),
          e);
    }
  }

  private Copied copied(Instant to, long samples, Map<String, Long> leftOut) {
    return new Copied(source.name(), target.name(), range.from(), to, samples, Map.copyOf(leftOut));
  }
}
