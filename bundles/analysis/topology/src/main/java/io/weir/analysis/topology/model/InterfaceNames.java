package io.weir.analysis.topology.model;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The ways of writing an interface's name: {@code Gi0/1} is {@code GigabitEthernet0/1}. Some
 * abbreviations stand for more than one type; which one is meant, a device's own names tell.
 */
final class InterfaceNames {

  private static final Map<String, List<String>> TYPES = new HashMap<>();

  static {
    abbreviate("ethernet", "eth", "et", "e");
    abbreviate("fastethernet", "fasteth", "fas", "fa", "fe");
    abbreviate("gigabitethernet", "gigabiteth", "gigabit", "gige", "gig", "gi", "ge", "g");
    abbreviate("twogigabitethernet", "two", "tw");
    abbreviate("fivegigabitethernet", "five", "fi");
    abbreviate("tengigabitethernet", "tengigabit", "tengige", "tengig", "teng", "ten", "te", "t");
    abbreviate("tengigabitethernet", "xgigabitethernet", "xge", "xg");
    abbreviate("twentyfivegigabitethernet", "twentyfivegige", "twentyfivegig", "twe", "tf");
    abbreviate("fortygigabitethernet", "fortygige", "fortygig", "for", "fo");
    abbreviate("fiftygigabitethernet", "fiftygige", "fif", "fi");
    abbreviate("hundredgigabitethernet", "hundredgige", "hundredgig", "hun", "hu");
    abbreviate("fourhundredgigabitethernet", "fourhundredgige", "fou", "f");
    abbreviate("port-channel", "portchannel", "port-ch", "po");
    abbreviate("bundle-ether", "bundleether", "be");
    abbreviate("managementethernet", "mgmteth", "mg");
    abbreviate("management", "mgmt", "ma");
    abbreviate("loopback", "loop", "lo");
    abbreviate("vlan", "vl");
    abbreviate("tunnel", "tun", "tu");
    abbreviate("serial", "ser", "se", "s");
  }

  private InterfaceNames() {}

  private static void abbreviate(String type, String... abbreviations) {
    for (String abbreviation : abbreviations) {
      TYPES.computeIfAbsent(abbreviation, any -> new ArrayList<>()).add(type);
    }
  }

  /** A name as it is compared: without spaces, in lower case. */
  static String plain(String name) {
    StringBuilder plain = new StringBuilder(name.length());
    for (int i = 0; i < name.length(); i++) {
      char letter = name.charAt(i);
      if (letter > ' ') {
        plain.append(letter);
      }
    }
    return plain.toString().toLowerCase(Locale.ROOT);
  }

  /**
   * The names in full that a name may stand for; the name itself where it is no abbreviation.
   *
   * @param plain as {@link #plain} gives it
   */
  static List<String> inFull(String plain) {
    int end = 0;
    while (end < plain.length() && isOfType(plain.charAt(end))) {
      end++;
    }
    List<String> types = TYPES.get(plain.substring(0, end));
    if (types == null || end == plain.length()) {
      return List.of(plain);
    }
    String number = plain.substring(end);
    return types.stream().map(type -> type + number).toList();
  }

  private static boolean isOfType(char letter) {
    return letter == '-' || (letter >= 'a' && letter <= 'z');
  }
}
