package io.weir.collector.snmp;

import io.weir.api.config.ConfigValues;
import io.weir.collector.snmp.access.Keyring;
import io.weir.collector.snmp.access.ProfileSource;
import io.weir.collector.snmp.session.Credentials;
import io.weir.collector.snmp.session.Credentials.CommunityVersion;
import io.weir.collector.snmp.session.Profile;
import io.weir.library.credentials.Secret;
import io.weir.library.snmp.Authentication;
import io.weir.library.snmp.Privacy;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;
import org.osgi.service.metatype.annotations.Designate;

/** Credentials under a name. Another configuration makes another one. */
@Component(
    configurationPid = SnmpProfile.PID,
    configurationPolicy = ConfigurationPolicy.REQUIRE,
    service = ProfileSource.class)
@Designate(ocd = SnmpProfileConfig.class, factory = true)
public final class SnmpProfile implements ProfileSource {

  static final String PID = "io.weir.collector.snmp.profile";

  /** RFC 3414, section 11.2. */
  private static final int SHORTEST_PASSPHRASE = 8;

  private final int order;
  private final Profile profile;

  /**
   * Checks the configuration.
   *
   * @throws IllegalArgumentException naming the option, what was wanted and what was got, nothing
   *     of a secret
   */
  @Activate
  public SnmpProfile(SnmpProfileConfig config, Map<String, Object> properties) {
    this(
        config,
        ConfigValues.instanceName(properties),
        io.weir.library.credentials.Credentials.ofThisProcess());
  }

  SnmpProfile(
      SnmpProfileConfig config, String name, io.weir.library.credentials.Credentials secrets) {
    if (name.equals(Keyring.OWN)) {
      throw new IllegalArgumentException("wanted a profile's name other than " + Keyring.OWN);
    }
    order = config.order();
    profile = new Profile(name, credentials(config, secrets));
  }

  private static Credentials credentials(
      SnmpProfileConfig config, io.weir.library.credentials.Credentials secrets) {
    return switch (config.version().strip()) {
      case "1" -> community(CommunityVersion.V1, config, secrets);
      case "2c" -> community(CommunityVersion.V2C, config, secrets);
      case "3" -> user(config, secrets);
      default ->
          throw new IllegalArgumentException(
              "version: wanted 1, 2c or 3, got '" + config.version() + "'");
    };
  }

  private static Credentials community(
      CommunityVersion version,
      SnmpProfileConfig config,
      io.weir.library.credentials.Credentials secrets) {
    Secret community = secrets.read("community", config.community());
    if (community.isEmpty()) {
      throw new IllegalArgumentException("community: wanted one, got nothing");
    }
    return new Credentials.Community(version, chars(community));
  }

  private static Credentials user(
      SnmpProfileConfig config, io.weir.library.credentials.Credentials secrets) {
    Optional<Credentials.Key<Authentication>> authentication =
        protocol("authentication", Authentication.values(), config.authentication())
            .map(
                protocol ->
                    new Credentials.Key<>(
                        protocol,
                        passphrase(
                            "authenticationPassphrase",
                            config.authenticationPassphrase(),
                            secrets)));
    Optional<Credentials.Key<Privacy>> privacy =
        protocol("privacy", Privacy.values(), config.privacy())
            .map(
                protocol ->
                    new Credentials.Key<>(
                        protocol,
                        passphrase("privacyPassphrase", config.privacyPassphrase(), secrets)));
    return new Credentials.User(
        config.user().strip(), authentication, privacy, config.context().strip());
  }

  private static <P extends Enum<P>> Optional<P> protocol(String option, P[] known, String wanted) {
    String name = wanted.strip().toUpperCase(Locale.ROOT).replace('-', '_');
    if (name.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        Arrays.stream(known)
            .filter(protocol -> protocol.name().equals(name))
            .findFirst()
            .orElseThrow(
                () ->
                    new IllegalArgumentException(
                        option
                            + ": wanted one of "
                            + Arrays.toString(known)
                            + ", got '"
                            + wanted
                            + "'")));
  }

  private static Supplier<char[]> passphrase(
      String option, String configured, io.weir.library.credentials.Credentials secrets) {
    Secret passphrase = secrets.read(option, configured);
    if (passphrase.reveal().length() < SHORTEST_PASSPHRASE) {
      throw new IllegalArgumentException(
          option + ": wanted at least " + SHORTEST_PASSPHRASE + " characters, got fewer");
    }
    return chars(passphrase);
  }

  private static Supplier<char[]> chars(Secret secret) {
    return () -> secret.reveal().toCharArray();
  }

  @Override
  public Profile profile() {
    return profile;
  }

  @Override
  public int order() {
    return order;
  }
}
