package io.weir.api.store;

import java.time.Duration;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * What a store keeps; empty where nothing is limited.
 *
 * @param age how old data may be
 * @param bytes how much space it may take
 */
public record Retention(Optional<Duration> age, OptionalLong bytes) {}
