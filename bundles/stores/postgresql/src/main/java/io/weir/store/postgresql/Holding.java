package io.weir.store.postgresql;

import io.weir.api.store.StoreStatus;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.LongStream;
import javax.persistence.EntityManager;

/** What the tables hold that only grow. */
final class Holding {

  private Holding() {}

  static StoreStatus none(String name) {
    return new StoreStatus(name, 0, 0, Optional.empty(), Optional.empty());
  }

  static StoreStatus of(String name, boolean server, EntityManager manager) {
    List<Object[]> tables =
        List.of(
            table(manager, "HistoryRow", "timeMillis"),
            table(manager, "SummaryRow", "startMillis"),
            table(manager, "AuditRow", "timeMillis"));
    return new StoreStatus(
        name,
        tables.stream().mapToLong(table -> (Long) table[0]).sum(),
        bytes(manager, server),
        instant(times(tables, 1).min()),
        instant(times(tables, 2).max()));
  }

  private static Object[] table(EntityManager manager, String entity, String time) {
    return manager
        .createQuery(
            "select count(r), min(r.%1$s), max(r.%1$s) from %2$s r".formatted(time, entity),
            Object[].class)
        .getSingleResult();
  }

  private static LongStream times(List<Object[]> tables, int column) {
    return tables.stream()
        .filter(table -> table[column] != null)
        .mapToLong(table -> (Long) table[column]);
  }

  private static Optional<Instant> instant(OptionalLong millis) {
    return millis.isPresent()
        ? Optional.of(Instant.ofEpochMilli(millis.getAsLong()))
        : Optional.empty();
  }

  /** Of an embedded database the size of its only file. */
  private static long bytes(EntityManager manager, boolean server) {
    String size =
        server
            ? "select pg_total_relation_size('history')"
                + " + pg_total_relation_size('interface_summary')"
                + " + pg_total_relation_size('audit')"
            : "select cast(setting_value as bigint) from information_schema.settings"
                + " where setting_name = 'info.FILE_SIZE'";
    return ((Number) manager.createNativeQuery(size).getSingleResult()).longValue();
  }
}
