package io.weir.bench.snmp;

import io.weir.api.discovery.Discovery;
import io.weir.api.discovery.DiscoveryRequest;
import io.weir.api.metric.SampleSink;
import io.weir.api.net.Prefix;
import io.weir.collector.snmp.SnmpNetwork;
import io.weir.collector.snmp.SnmpOptions;
import io.weir.collector.snmp.Surroundings;
import io.weir.collector.snmp.access.ProfileSource;
import io.weir.collector.snmp.discovery.DeviceDiscovery;
import io.weir.collector.snmp.discovery.DiscoveryTerms;
import io.weir.collector.snmp.model.classify.Rules;
import io.weir.collector.snmp.polling.Polling;
import io.weir.collector.snmp.session.Credentials.Community;
import io.weir.collector.snmp.session.Credentials.CommunityVersion;
import io.weir.collector.snmp.session.Profile;
import io.weir.collector.snmp.session.Rounds;
import io.weir.collector.snmp.session.SessionCounters;
import io.weir.collector.snmp.session.SessionLimits;
import io.weir.library.credentials.Encryption;
import io.weir.store.memory.MemoryInventoryStore;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** The collector as it is in Weir, with an inventory in memory, in this process. */
final class Station implements Closeable {

  private static final int MOST_ENTRIES = 4_000_000;
  private static final String ACTOR = "bench";

  private record Usual(Profile profile, int order) implements ProfileSource {}

  private final SnmpNetwork network;

  /** Begins, with the limits that the collector has unless it is told others. */
  Station(Duration period, SampleSink samples, Path folder) throws IOException {
    MemoryInventoryStore inventory = new MemoryInventoryStore(MOST_ENTRIES);
    Profile profile =
        new Profile("usual", new Community(CommunityVersion.V2C, "public"::toCharArray));
    List<ProfileSource> profiles = List.of(new Usual(profile, 1));
    network =
        new SnmpNetwork(
            options(folder, period),
            new Surroundings(
                () -> Optional.of(inventory), () -> profiles, () -> Optional.of(samples)),
            new Encryption(folder.resolve("encryption.key")),
            Clock.systemUTC());
  }

  private static SnmpOptions options(Path folder, Duration period) {
    return new SnmpOptions(
        folder.resolve("snmp"),
        Rules.shipped(),
        period,
        List.of(),
        Duration.ZERO,
        0,
        new DiscoveryTerms(4, 65_536, 200, List.of()),
        new DeviceDiscovery.Terms(Duration.ofMinutes(2), 200, Duration.ofMinutes(200), 20_000),
        SessionLimits.usual());
  }

  /** Begins to look for devices. */
  String discover(List<String> ranges) {
    List<Prefix> prefixes = ranges.stream().map(Prefix::parse).toList();
    return network
        .desk()
        .start(new DiscoveryRequest(prefixes, Plan.PORT, false, false, 0), ACTOR)
        .id();
  }

  Discovery discovery(String id) {
    return network.desk().discovery(id).orElseThrow();
  }

  SessionCounters counters() {
    return network.counters();
  }

  Rounds.Figures rounds() {
    return network.polling().figures().get(Polling.INTERFACES);
  }

  Polling.Losses losses() {
    return network.polling().losses();
  }

  @Override
  public void close() throws IOException {
    network.close();
  }
}
