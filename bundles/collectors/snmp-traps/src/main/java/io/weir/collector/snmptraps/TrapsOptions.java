package io.weir.collector.snmptraps;

import io.weir.api.config.ConfigValues;
import io.weir.api.net.Address;
import io.weir.api.net.DatagramEndpoint;
import io.weir.api.net.Prefix;
import io.weir.collector.snmptraps.receive.TrapUser;
import io.weir.library.credentials.Credentials;
import io.weir.library.credentials.Secret;
import io.weir.library.snmp.Authentication;
import io.weir.library.snmp.Privacy;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * A configuration that was found good.
 *
 * @param perSecond datagrams of one sender
 * @param engine the file of the local engine
 * @param queueOctets of memory for notifications that wait
 * @param keep notifications to be shown
 */
record TrapsOptions(
    String name,
    DatagramEndpoint endpoint,
    int perSecond,
    List<Secret> communities,
    List<TrapUser> users,
    Senders senders,
    Path engine,
    int queue,
    int queueOctets,
    int keep,
    Duration storm) {

  private static final int MOST_WORDS = 5;

  /** As net-snmp has them. */
  private static final Map<String, String> SHORT = Map.of("SHA", "SHA1", "AES", "AES128");

  /**
   * Checks a configuration, and reads its secrets, which may block on files.
   *
   * @throws IllegalArgumentException naming the option, what was wanted and what was got, nothing
   *     of a secret
   */
  static TrapsOptions of(TrapsConfig config, String name, Credentials credentials) {
    DatagramEndpoint endpoint =
        new DatagramEndpoint(
            ConfigValues.one("address", config.address(), Address::parse),
            config.port(),
            config.receiveBufferBytes(),
            List.of(),
            false);
    within("senderDatagramsPerSecond", 1, 1_000_000, config.senderDatagramsPerSecond());
    within("queue", 100, 10_000_000, config.queue());
    within("queueBytes", 1 << 20, Integer.MAX_VALUE, config.queueBytes());
    within("keep", 1, 1_000_000, config.keep());
    within("stormSeconds", 1, 3600, config.stormSeconds());
    return new TrapsOptions(
        name,
        endpoint,
        config.senderDatagramsPerSecond(),
        ConfigValues.list(
            "communities", config.communities(), word -> credentials.read("communities", word)),
        ConfigValues.list("users", config.users(), text -> user(text, credentials)),
        senders(config),
        engine(config.directory(), name),
        config.queue(),
        config.queueBytes(),
        config.keep(),
        Duration.ofSeconds(config.stormSeconds()));
  }

  private static TrapUser user(String text, Credentials credentials) {
    List<String> words = Arrays.asList(text.strip().split("\\s+", -1));
    if (words.size() > MOST_WORDS || words.size() % 2 == 0) {
      throw new IllegalArgumentException(
          "wanted a user as NAME [AUTHENTICATION PASSPHRASE [PRIVACY PASSPHRASE]], got "
              + words.size()
              + " words for user "
              + words.get(0));
    }
    return new TrapUser(
        words.get(0),
        key(Authentication.class, words, 1, credentials),
        key(Privacy.class, words, 3, credentials));
  }

  /** A protocol and its passphrase, where the words go as far. */
  private static <P extends Enum<P>> Optional<TrapUser.Key<P>> key(
      Class<P> protocols, List<String> words, int place, Credentials credentials) {
    return words.size() < place + 2
        ? Optional.empty()
        : Optional.of(
            new TrapUser.Key<>(
                one(protocols, words.get(0), words.get(place)),
                credentials.read("users", words.get(place + 1))));
  }

  /** A protocol's name: {@code SHA-256}, {@code sha256} and {@code SHA256} are the same. */
  private static <P extends Enum<P>> P one(Class<P> protocols, String user, String word) {
    String plain = word.toUpperCase(Locale.ROOT).replace("-", "");
    String name = SHORT.getOrDefault(plain, plain);
    return Arrays.stream(protocols.getEnumConstants())
        .filter(protocol -> protocol.name().equals(name))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "wanted one of "
                        + Arrays.asList(protocols.getEnumConstants())
                        + " for user "
                        + user
                        + ", got something else"));
  }

  private static Senders senders(TrapsConfig config) {
    boolean all = config.senders().strip().equals("all");
    if (!all && !config.senders().strip().equals("known")) {
      throw new IllegalArgumentException(
          "senders: wanted known or all, got '" + config.senders() + "'");
    }
    return new Senders(
        all,
        ConfigValues.list("allow", config.allow(), Prefix::parse),
        ConfigValues.list("proxies", config.proxies(), Prefix::parse));
  }

  private static Path engine(String configured, String name) {
    try {
      Path directory =
          configured.isBlank()
              ? Path.of(System.getProperty("karaf.data", "data"), "weir", "snmp-traps")
              : Path.of(configured.strip());
      return directory.resolve("engine-" + name.replaceAll("[^A-Za-z0-9._-]", "_"));
    } catch (InvalidPathException e) {
      throw new IllegalArgumentException(
          "wanted directory to be a path, got '" + configured + "'", e);
    }
  }

  private static void within(String option, int least, int most, int got) {
    if (got < least || got > most) {
      throw new IllegalArgumentException(
          "wanted " + option + " to be " + least + " to " + most + ", got " + got);
    }
  }
}
