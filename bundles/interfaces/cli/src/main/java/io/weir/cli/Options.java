package io.weir.cli;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Arguments of a command, taken apart: {@code --name VALUE} or {@code --name=VALUE}, flags, and
 * what is left. After {@code --} nothing is an option. Immutable.
 */
public final class Options {

  private final Map<String, String> values = new HashMap<>();
  private final List<String> rest = new ArrayList<>();

  private Options() {}

  /**
   * Takes arguments apart.
   *
   * @param valued options with a value, each with what it is: {@code --k N}
   * @param flags options without one
   * @throws UsageException on an option that is not among them, comes twice or has no value
   */
  public static Options parse(List<String> arguments, List<String> valued, List<String> flags)
      throws UsageException {
    Options options = new Options();
    for (int i = 0; i < arguments.size(); i++) {
      String argument = arguments.get(i);
      if (argument.equals("--")) {
        options.rest.addAll(arguments.subList(i + 1, arguments.size()));
        break;
      }
      if (!argument.startsWith("--")) {
        options.rest.add(argument);
      } else if (flags.contains(argument)) {
        options.put(argument, "");
      } else {
        i += options.value(argument, arguments.subList(i + 1, arguments.size()), valued, flags);
      }
    }
    return options;
  }

  /** Returns how many of the following arguments it took. */
  private int value(
      String argument, List<String> following, List<String> valued, List<String> flags)
      throws UsageException {
    int equals = argument.indexOf('=');
    String name = equals < 0 ? argument : argument.substring(0, equals);
    for (String known : valued) {
      if (known.startsWith(name + " ")) {
        if (equals < 0 && following.isEmpty()) {
          throw new UsageException("wanted " + known + ", got no value");
        }
        put(name, equals < 0 ? following.get(0) : argument.substring(equals + 1));
        return equals < 0 ? 1 : 0;
      }
    }
    List<String> all = new ArrayList<>(valued);
    all.addAll(flags);
    throw new UsageException("wanted " + String.join(", ", all) + ", got '" + argument + "'");
  }

  private void put(String name, String value) throws UsageException {
    if (values.put(name, value) != null) {
      throw new UsageException("wanted " + name + " once, got it twice");
    }
  }

  /** Whether an option was given. */
  public boolean has(String name) {
    return values.containsKey(name);
  }

  public Optional<String> value(String name) {
    return Optional.ofNullable(values.get(name));
  }

  /** The value of an option that must be there. */
  public String require(String name, String what) throws UsageException {
    String value = values.get(name);
    if (value == null) {
      throw new UsageException("wanted " + name + " " + what + ", got none");
    }
    return value;
  }

  /** A whole number of at least one; another one if the option was not given. */
  public int count(String name, int most, int absent) throws UsageException {
    String value = values.get(name);
    if (value == null) {
      return absent;
    }
    if (value.matches("[0-9]{1,9}")) {
      int count = Integer.parseInt(value);
      if (count >= 1 && count <= most) {
        return count;
      }
    }
    throw new UsageException(
        "wanted a whole number from 1 to " + most + " after " + name + ", got '" + value + "'");
  }

  /** What is no option. */
  public List<String> rest() {
    return List.copyOf(rest);
  }
}
