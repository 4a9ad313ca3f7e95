package io.weir.collector.snmp.polling;

import io.weir.api.inventory.Device;
import io.weir.api.net.Prefix;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Devices whose counters are read at a period of their own: those that meet one of the conditions.
 *
 * @param name by which its rounds are counted
 */
public record PollGroup(String name, Duration period, List<Condition> conditions) {

  private static final int SHORTEST = 10;
  private static final int LONGEST = 86_400;
  private static final Pattern FORM =
      Pattern.compile("([A-Za-z0-9][A-Za-z0-9_-]{0,39}):\\s*(\\d{1,6})s\\s+(\\S.*)");

  public PollGroup {
    conditions = List.copyOf(conditions);
  }

  /** What devices can have in common. */
  sealed interface Condition {

    /**
     * Whether a device meets it.
     *
     * @param critical whether an interface of the device is critical
     */
    boolean isMet(Device device, boolean critical);
  }

  /** An address within a prefix. */
  private record Within(Prefix prefix) implements Condition {
    @Override
    public boolean isMet(Device device, boolean critical) {
      return prefix.contains(device.address());
    }
  }

  /** A sysName of a form. */
  private record Named(Pattern name) implements Condition {
    @Override
    public boolean isMet(Device device, boolean critical) {
      return name.matcher(device.sysName()).matches();
    }
  }

  /** A sysLocation of a form. */
  private record Located(Pattern location) implements Condition {
    @Override
    public boolean isMet(Device device, boolean critical) {
      return location.matcher(device.sysLocation()).matches();
    }
  }

  /** An interface that is critical by the rules, or by a person's decision. */
  private record Critical() implements Condition {
    @Override
    public boolean isMet(Device device, boolean critical) {
      return critical;
    }
  }

  /**
   * Reads a group, such as {@code core: 60s 192.0.2.0/24 name=edge-* location=Tbilisi* critical}:
   * its name, its period, and the conditions, one of which is enough. {@code *} stands for any
   * text; case does not matter. For a blank in a text stands {@code ?}, as for any one character.
   *
   * @throws IllegalArgumentException saying what was wanted and what was got
   */
  public static PollGroup parse(String text) {
    Matcher form = FORM.matcher(text.strip());
    if (!form.matches()) {
      throw new IllegalArgumentException(
          "wanted NAME: SECONDSs CONDITION…, such as core: 60s 192.0.2.0/24, got '" + text + "'");
    }
    int seconds = Integer.parseInt(form.group(2));
    if (seconds < SHORTEST || seconds > LONGEST) {
      throw new IllegalArgumentException(
          "wanted a period of %ds to %ds, got %ds".formatted(SHORTEST, LONGEST, seconds));
    }
    List<Condition> conditions = new ArrayList<>();
    for (String word : form.group(3).split("\\s+", -1)) {
      conditions.add(condition(word));
    }
    return new PollGroup(form.group(1), Duration.ofSeconds(seconds), conditions);
  }

  private static Condition condition(String word) {
    if (word.equals("critical")) {
      return new Critical();
    }
    if (word.startsWith("name=")) {
      return new Named(form(word.substring("name=".length())));
    }
    if (word.startsWith("location=")) {
      return new Located(form(word.substring("location=".length())));
    }
    try {
      return new Within(Prefix.parse(word));
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(
          "wanted a prefix, name=FORM, location=FORM or critical, got '" + word + "'", e);
    }
  }

  private static Pattern form(String text) {
    String pattern =
        Arrays.stream(text.split("(?<=[*?])|(?=[*?])", -1))
            .map(part -> part.equals("*") ? ".*" : part.equals("?") ? "." : Pattern.quote(part))
            .collect(Collectors.joining());
    return Pattern.compile(pattern, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
  }

  /**
   * Whether a device belongs to the group.
   *
   * @param critical whether an interface of the device is critical
   */
  boolean has(Device device, boolean critical) {
    return conditions.stream().anyMatch(each -> each.isMet(device, critical));
  }
}
