package io.weir.api.config;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * Reads the values of a component's configuration, which are texts in a {@code .cfg} file, so that
 * what cannot be read is refused with the option's name.
 */
public final class ConfigValues {

  private static final String SERVICE_PID = "service.pid";

  private ConfigValues() {}

  /**
   * Reads one value, without the blanks around it.
   *
   * @param parser refuses with an {@link IllegalArgumentException} that says what was wanted
   * @throws IllegalArgumentException the parser's, with the option's name before it
   */
  public static <T> T one(String option, String value, Function<String, T> parser) {
    try {
      return parser.apply(value.strip());
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(option + ": " + e.getMessage(), e);
    }
  }

  /**
   * Reads a list in which each text may itself be a list with commas, as a {@code .cfg} file has no
   * other; empty words are left out.
   *
   * @throws IllegalArgumentException as {@link #one}
   */
  public static <T> List<T> list(String option, String[] values, Function<String, T> parser) {
    return Arrays.stream(values)
        .flatMap(value -> Arrays.stream(value.split(",", -1)))
        .filter(word -> !word.isBlank())
        .map(word -> one(option, word, parser))
        .toList();
  }

  /**
   * The name of a factory configuration: what follows the tilde of its PID, {@code edge} of {@code
   * io.weir.collector.netflow~edge}.
   *
   * @param properties a component's
   * @return the last word of the PID where it has no tilde; empty where there is no PID
   */
  public static String instanceName(Map<String, ?> properties) {
    Object pid = properties.get(SERVICE_PID);
    String text = pid == null ? "" : pid.toString();
    int tilde = text.indexOf('~');
    return text.substring((tilde < 0 ? text.lastIndexOf('.') : tilde) + 1);
  }
}
