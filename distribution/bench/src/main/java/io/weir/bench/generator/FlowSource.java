package io.weir.bench.generator;

/** Where flows come from. Called by one thread; the same seed gives the same flows. */
@FunctionalInterface
public interface FlowSource {
  /** The next flow, of IPv6 or of IPv4. */
  Flow next(boolean ipv6);
}
