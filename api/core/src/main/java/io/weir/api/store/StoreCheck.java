package io.weir.api.store;

import java.time.Duration;
import java.util.Optional;

/**
 * How long a store took for a probe.
 *
 * @param write until the probe was acknowledged
 * @param read until it was read back
 * @param remove until it was removed; empty where a server does not let Weir remove anything, and
 *     the probe ages out like data
 */
public record StoreCheck(Duration write, Duration read, Optional<Duration> remove) {}
