package io.weir.collector.snmp;

import io.weir.api.inventory.InventoryStore;
import io.weir.api.metric.SampleSink;
import io.weir.collector.snmp.access.ProfileSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * What comes and goes around the collector, each as it is now. From any thread.
 *
 * @param inventory the one that is preferred
 * @param profiles in any order
 * @param samples the host's
 */
public record Surroundings(
    Supplier<Optional<InventoryStore>> inventory,
    Supplier<List<ProfileSource>> profiles,
    Supplier<Optional<SampleSink>> samples) {}
