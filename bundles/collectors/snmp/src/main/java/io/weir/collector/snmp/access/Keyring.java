package io.weir.collector.snmp.access;

import io.weir.api.inventory.Device;
import io.weir.collector.snmp.session.Credentials;
import io.weir.collector.snmp.session.Profile;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/** Knows by what credentials a device may be asked. Thread-safe. */
public final class Keyring {

  /** What a device's profile is called that has a community of its own. */
  public static final String OWN = "own-community";

  private final Supplier<List<ProfileSource>> configured;
  private final Communities communities;
  private final Map<String, Profile> own = new ConcurrentHashMap<>();

  /**
   * @param configured the profiles that there are now, in any order
   */
  public Keyring(Supplier<List<ProfileSource>> configured, Communities communities) {
    this.configured = configured;
    this.communities = communities;
  }

  /** The profiles of the configuration, in the order in which they are tried. */
  public List<Profile> profiles() {
    return configured.get().stream()
        .sorted(
            Comparator.comparingInt(ProfileSource::order)
                .thenComparing(source -> source.profile().name()))
        .map(ProfileSource::profile)
        .toList();
  }

  /** A profile of the configuration by its name. */
  public Optional<Profile> named(String name) {
    return profiles().stream().filter(profile -> profile.name().equals(name)).findFirst();
  }

  /** What a device is asked by from round to round; empty if it never answered to anything. */
  public Optional<Profile> known(Device device) {
    return device.profile().equals(OWN) ? own(device.id()) : named(device.profile());
  }

  /** What to try, one after the other: a community of its own alone, else what it answered to. */
  public List<Profile> toTry(Device device) {
    if (device.profile().equals(OWN)) {
      return own(device.id()).stream().toList();
    }
    List<Profile> all = new ArrayList<>(profiles());
    named(device.profile())
        .ifPresent(
            last -> {
              all.remove(last);
              all.add(0, last);
            });
    return all;
  }

  private Optional<Profile> own(String deviceId) {
    Optional<Profile> made = Optional.ofNullable(own.get(deviceId));
    return made.or(
        () ->
            communities.version(deviceId).map(version -> keep(deviceId, make(deviceId, version))));
  }

  private Profile keep(String deviceId, Profile made) {
    own.put(deviceId, made);
    return made;
  }

  private Profile make(String deviceId, Credentials.CommunityVersion version) {
    return new Profile(OWN, new Credentials.Community(version, () -> communities.reveal(deviceId)));
  }

  /** Forgets what was made of a device's own community, because that changed. */
  public void renew(String deviceId) {
    own.remove(deviceId);
  }
}
