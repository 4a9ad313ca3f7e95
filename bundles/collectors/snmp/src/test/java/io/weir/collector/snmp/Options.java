package io.weir.collector.snmp;

import io.weir.api.net.Prefix;
import io.weir.collector.snmp.discovery.DeviceDiscovery;
import io.weir.collector.snmp.discovery.DiscoveryTerms;
import io.weir.collector.snmp.model.classify.Rules;
import io.weir.collector.snmp.session.SessionLimits;
import io.weir.library.credentials.Encryption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.Base64;
import java.util.List;

/** Options for tests, and what else a collector needs. */
final class Options {

  private Options() {}

  static SnmpOptions of(Path directory) {
    return of(directory, Duration.ofMinutes(5));
  }

  static SnmpOptions of(Path directory, Duration period) {
    return new SnmpOptions(
        directory,
        Rules.shipped(),
        period,
        List.of(),
        Duration.ZERO,
        0,
        new DiscoveryTerms(4, 1_000, 500, List.of(Prefix.parse("127.0.0.0/8"))),
        new DeviceDiscovery.Terms(Duration.ofSeconds(60), 20, Duration.ofMinutes(200), 20_000),
        SessionLimits.usual());
  }

  static Encryption encryption(Path folder) throws IOException {
    Path key = folder.resolve("encryption.key");
    Files.writeString(key, Base64.getEncoder().encodeToString(new byte[32]));
    Files.setPosixFilePermissions(key, PosixFilePermissions.fromString("rw-------"));
    return new Encryption(key);
  }
}
