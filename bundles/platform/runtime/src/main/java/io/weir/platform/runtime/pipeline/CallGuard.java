package io.weir.platform.runtime.pipeline;

import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig.SlidingWindowType;
import io.github.resilience4j.core.IntervalFunction;
import io.github.resilience4j.ratelimiter.RateLimiter;
import io.github.resilience4j.ratelimiter.RateLimiterConfig;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/**
 * Decides when a store may be called: a circuit breaker, a rate limiter and growing pauses with
 * jitter. It never sleeps itself, so that whoever waits can be woken. One thread calls; any may
 * look.
 */
final class CallGuard {

  private final ResilienceSettings settings;
  private final LongSupplier nanoTime;
  private final CircuitBreaker breaker;
  private final Optional<RateLimiter> limiter;
  private final IntervalFunction pauses;
  private volatile long openedAt;

  CallGuard(String name, ResilienceSettings settings, LongSupplier nanoTime) {
    this.settings = settings;
    this.nanoTime = nanoTime;
    this.breaker = CircuitBreaker.of(name, breaker(settings, new Monotonic(nanoTime)));
    this.limiter =
        settings.callsPerSecond() == 0
            ? Optional.empty()
            : Optional.of(RateLimiter.of(name, limiter(settings)));
    this.pauses =
        IntervalFunction.ofExponentialRandomBackoff(
            settings.retryFirstMillis(),
            Math.max(1.001, settings.retryMultiplier()),
            settings.retryJitter(),
            settings.retryLongestMillis());
  }

  private static CircuitBreakerConfig breaker(ResilienceSettings settings, Clock clock) {
    return CircuitBreakerConfig.custom()
        .slidingWindow(
            settings.breakerCalls(),
            Math.max(1, settings.breakerCalls() / 2),
            SlidingWindowType.COUNT_BASED)
        .failureRateThreshold(settings.breakerFailurePercent())
        .waitDurationInOpenState(Duration.ofMillis(settings.breakerOpenMillis()))
        .permittedNumberOfCallsInHalfOpenState(1)
        .clock(clock)
        .build();
  }

  /** One call in each of so many parts of a second. */
  private static RateLimiterConfig limiter(ResilienceSettings settings) {
    return RateLimiterConfig.custom()
        .limitForPeriod(1)
        .limitRefreshPeriod(
            Duration.ofNanos(TimeUnit.SECONDS.toNanos(1) / settings.callsPerSecond()))
        .timeoutDuration(Duration.ZERO)
        .build();
  }

  /** Milliseconds until the breaker lets a call try, 0 if it does now. */
  long waitMillis() {
    if (breaker.getState() != CircuitBreaker.State.OPEN) {
      return 0;
    }
    long passed = TimeUnit.NANOSECONDS.toMillis(nanoTime.getAsLong() - openedAt);
    return Math.max(0, settings.breakerOpenMillis() + 1L - passed);
  }

  /**
   * Asks for a call, which is to end in {@link #success} or {@link #failure}.
   *
   * @return 0 if it may be made now, else milliseconds after which to ask again
   */
  long enter() {
    if (!breaker.tryAcquirePermission()) {
      return Math.max(1, waitMillis());
    }
    if (limiter.isEmpty() || limiter.get().acquirePermission()) {
      return 0;
    }
    breaker.releasePermission();
    return Math.max(1, TimeUnit.SECONDS.toMillis(1) / settings.callsPerSecond());
  }

  void success() {
    breaker.onSuccess(0, TimeUnit.NANOSECONDS);
  }

  /**
   * A call failed in a way that another might not.
   *
   * @return whether the breaker opened now
   */
  boolean failure(Throwable cause) {
    openedAt = nanoTime.getAsLong();
    boolean open = isOpen();
    breaker.onError(0, TimeUnit.NANOSECONDS, cause);
    return !open && isOpen();
  }

  boolean isOpen() {
    return breaker.getState() == CircuitBreaker.State.OPEN;
  }

  /** How long to wait before the next attempt at the same item, the first being 1. */
  long pauseMillis(int attempt) {
    return pauses.apply(attempt);
  }

  /** As in {@link io.weir.api.collect.StoreDelivery#breaker()}. */
  String state() {
    return breaker.getState().name().toLowerCase(Locale.ROOT);
  }

  /** Share of the last calls that failed. */
  double errorRate() {
    CircuitBreaker.Metrics metrics = breaker.getMetrics();
    int calls = metrics.getNumberOfBufferedCalls();
    return calls == 0 ? 0 : (double) metrics.getNumberOfFailedCalls() / calls;
  }

  /** Time that nobody can set back. */
  private static final class Monotonic extends Clock {
    private final LongSupplier nanoTime;

    Monotonic(LongSupplier nanoTime) {
      this.nanoTime = nanoTime;
    }

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return this;
    }

    @Override
    public Instant instant() {
      return Instant.EPOCH.plusNanos(nanoTime.getAsLong());
    }
  }
}
