package io.weir.interfaces.shell;

import io.weir.api.collect.Collection;
import io.weir.interfaces.shell.text.TextTable;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** One exporter out of all. */
final class Chosen {

  private Chosen() {}

  /**
   * Which exporters are meant, by their text.
   *
   * @param wanted null for all of them
   * @throws IllegalArgumentException if nobody of that name has sent anything
   */
  static Predicate<String> exporter(Collection host, String wanted) {
    if (wanted == null) {
      return any -> true;
    }
    if (host.exporters().stream().noneMatch(one -> one.exporter().toString().equals(wanted))) {
      throw new IllegalArgumentException(
          "wanted an exporter that has sent something, got '" + wanted + "'");
    }
    return wanted::equals;
  }

  /** {@code reason count, reason count}. */
  static String counts(Map<String, Long> byReason) {
    return new TreeMap<>(byReason)
        .entrySet().stream()
            .map(reason -> TextTable.printable(reason.getKey()) + " " + reason.getValue())
            .collect(Collectors.joining(", "));
  }
}
