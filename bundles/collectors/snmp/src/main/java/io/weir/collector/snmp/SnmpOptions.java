package io.weir.collector.snmp;

import io.weir.api.config.ConfigValues;
import io.weir.api.net.Prefix;
import io.weir.collector.snmp.discovery.DeviceDiscovery;
import io.weir.collector.snmp.discovery.DiscoveryTerms;
import io.weir.collector.snmp.model.classify.Rules;
import io.weir.collector.snmp.polling.PollGroup;
import io.weir.collector.snmp.session.SessionLimits;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * A configuration that was found good.
 *
 * @param directory for what outlives the process
 * @param period from one reading of counters to the next, of devices that belong to no group
 * @param groups of devices with periods of their own; the first that has a device counts
 * @param rediscovery from one discovery of what is known to the next; zero: never
 * @param depth of that discovery
 */
public record SnmpOptions(
    Path directory,
    Rules rules,
    Duration period,
    List<PollGroup> groups,
    Duration rediscovery,
    int depth,
    DiscoveryTerms discovery,
    DeviceDiscovery.Terms device,
    SessionLimits limits) {

  /**
   * Checks a configuration.
   *
   * @throws IllegalArgumentException naming the option, what was wanted and what was got
   */
  static SnmpOptions of(SnmpConfig config) {
    DiscoveryTerms discovery =
        new DiscoveryTerms(
            within("discoveries", 1, 100, config.discoveries()),
            within("discoveryAddresses", 1, 10_000_000, config.discoveryAddresses()),
            within("discoveryRate", 10, 10_000, config.discoveryRate()),
            ConfigValues.list("allow", config.allow(), Prefix::parse));
    DeviceDiscovery.Terms device =
        new DeviceDiscovery.Terms(
            Duration.ofSeconds(within("deviceSeconds", 5, 3_600, config.deviceSeconds())),
            within("devicesAtOnce", 1, 10_000, config.devicesAtOnce()),
            Duration.ofMinutes(within("neighbourMinutes", 1, 525_600, config.neighbourMinutes())),
            within("stationRows", 0, 500_000, config.stationRows()));
    return new SnmpOptions(
        ConfigValues.one("directory", config.directory(), SnmpOptions::directory),
        ConfigValues.one("rules", config.rules(), SnmpOptions::rules),
        Duration.ofSeconds(within("pollSeconds", 10, 86_400, config.pollSeconds())),
        groups(config.groups()),
        Duration.ofMinutes(within("discoveryMinutes", 0, 10_080, config.discoveryMinutes())),
        within("discoveryDepth", 0, 100, config.discoveryDepth()),
        discovery,
        device,
        limits(config));
  }

  static List<PollGroup> groups(String... configured) {
    List<PollGroup> groups = ConfigValues.list("groups", configured, PollGroup::parse);
    Set<String> names = new HashSet<>();
    for (PollGroup group : groups) {
      if (!names.add(group.name())) {
        throw new IllegalArgumentException(
            "groups: wanted each name once, got '" + group.name() + "' again");
      }
    }
    return groups;
  }

  private static SessionLimits limits(SnmpConfig config) {
    SessionLimits usual = SessionLimits.usual();
    return new SessionLimits(
        Duration.ofMillis(config.timeoutMillis()),
        config.tries(),
        config.devicePackets(),
        config.packets(),
        config.repetitions(),
        usual.cells(),
        usual.octets(),
        usual.sockets(),
        usual.socketBuffer());
  }

  private static Path directory(String configured) {
    try {
      return configured.isEmpty()
          ? Path.of(System.getProperty("karaf.data", "data"), "weir", "snmp")
          : Path.of(configured);
    } catch (InvalidPathException e) {
      throw new IllegalArgumentException("wanted a path, got '" + configured + "'", e);
    }
  }

  private static Rules rules(String file) {
    if (file.isEmpty()) {
      return Rules.shipped();
    }
    try {
      return Rules.parse(Files.readString(Path.of(file)));
    } catch (IOException | InvalidPathException e) {
      throw new IllegalArgumentException("wanted a file of rules in UTF-8, got " + e, e);
    }
  }

  private static int within(String option, int least, int most, int got) {
    if (got < least || got > most) {
      throw new IllegalArgumentException(
          option + ": wanted " + least + " to " + most + ", got " + got);
    }
    return got;
  }
}
