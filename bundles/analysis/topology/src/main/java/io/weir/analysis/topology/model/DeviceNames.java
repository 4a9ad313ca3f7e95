package io.weir.analysis.topology.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Devices by sysName, with and without a domain. A neighbour that says the whole name means the
 * device of that name, or the one that has left the domain out; one that says the first label may
 * mean any device of that label.
 */
final class DeviceNames {

  /** A top-level domain has letters alone (RFC 3696, section 2): {@code rack1.sw2} has none. */
  private static final Pattern WITH_DOMAIN =
      Pattern.compile("([^.]+)\\.(?:[^.]+\\.)*(?:[a-z]+|xn--[a-z0-9-]+)");

  private final Index<String> names = new Index<>();
  private final Index<String> labels = new Index<>();

  void add(String sysName, String deviceId) {
    String name = plain(sysName);
    if (!name.isEmpty()) {
      names.add(name, deviceId);
      Matcher parts = WITH_DOMAIN.matcher(name);
      if (parts.matches()) {
        labels.add(parts.group(1), deviceId);
      }
    }
  }

  List<String> get(String sysName) {
    String name = plain(sysName);
    List<String> exact = names.get(name);
    Matcher parts = WITH_DOMAIN.matcher(name);
    if (parts.matches()) {
      return exact.isEmpty() ? names.get(parts.group(1)) : exact;
    }
    List<String> all = new ArrayList<>(exact);
    labels.get(name).stream().filter(device -> !all.contains(device)).forEach(all::add);
    return all;
  }

  private static String plain(String name) {
    String lower = name.strip().toLowerCase(Locale.ROOT);
    return lower.endsWith(".") ? lower.substring(0, lower.length() - 1) : lower;
  }
}
