package io.weir.interfaces.shell;

import io.weir.library.view.Options;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;

/** The options of a command that were given. */
final class Given {

  private final Map<String, String> values = new HashMap<>();

  /**
   * Adds one.
   *
   * @param value null if it was not given
   */
  Given with(String name, String value) {
    if (value != null) {
      values.put(name, value);
    }
    return this;
  }

  Options options() {
    return new Options(values, Clock.systemUTC());
  }
}
