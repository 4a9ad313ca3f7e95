package io.weir.bench.demo;

import io.weir.bench.generator.Flow;

/** Somebody whose traffic an operator would recognise. Used by one thread. */
interface Actor {
  /**
   * Flows per second at a moment of the story.
   *
   * @param progress 0 at the beginning, 1 at the end
   */
  double flowsPerSecond(double progress);

  /**
   * One of its flows.
   *
   * @param ipv6 whether the flow may be of IPv6
   */
  Flow next(boolean ipv6);
}
