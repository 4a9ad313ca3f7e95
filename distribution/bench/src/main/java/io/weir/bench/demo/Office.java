package io.weir.bench.demo;

import io.weir.bench.generator.BackgroundTraffic;
import io.weir.bench.generator.Flow;

/** An office's day in a minute: little in the morning and evening, most at noon. */
final class Office implements Actor {
  private static final int IPV6_EVERY = 8;

  private final BackgroundTraffic traffic;
  private final double busiest;
  private int count;

  /**
   * @param busiest flows per second at noon
   */
  Office(long seed, double busiest) {
    traffic = new BackgroundTraffic(seed);
    this.busiest = busiest;
  }

  @Override
  public double flowsPerSecond(double progress) {
    return busiest * (0.3 + 0.7 * Math.sin(Math.PI * progress));
  }

  @Override
  public Flow next(boolean ipv6) {
    return traffic.next(ipv6 && ++count % IPV6_EVERY == 0);
  }
}
