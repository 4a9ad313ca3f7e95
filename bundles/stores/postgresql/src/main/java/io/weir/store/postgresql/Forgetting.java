package io.weir.store.postgresql;

import io.weir.api.store.StoreException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.BooleanSupplier;
import javax.persistence.EntityManager;

/** Deletes what is older than is kept, so little at a time that nobody waits for it. */
final class Forgetting {

  private static final int SLICE = 500;

  /**
   * What ages.
   *
   * @param time the attribute with its time
   * @param order an indexed attribute in the order of time
   */
  private record Ageing(String entity, String time, String order, Duration kept) {}

  private final List<Ageing> ageing;

  Forgetting(Keeping keeping) {
    ageing =
        List.of(
            new Ageing("HistoryRow", "timeMillis", "key", keeping.history()),
            new Ageing("SummaryRow", "startMillis", "startMillis", keeping.summaries()),
            new Ageing("AuditRow", "timeMillis", "key", keeping.audit()));
  }

  /**
   * Deletes until nothing is too old.
   *
   * @param stopped asked between deletions
   * @return how many rows went
   */
  long apply(Database database, Instant now, BooleanSupplier stopped) throws StoreException {
    long gone = 0;
    for (Ageing one : ageing) {
      long before = now.minus(one.kept()).toEpochMilli();
      int deleted = SLICE;
      while (deleted == SLICE && !stopped.getAsBoolean()) {
        deleted = database.inTransaction(manager -> oldest(manager, one, before));
        gone += deleted;
      }
    }
    return gone;
  }

  private static int oldest(EntityManager manager, Ageing one, long before) {
    List<Object[]> oldest =
        manager
            .createQuery(
                "select r.key, r.%s from %s r order by r.%s"
                    .formatted(one.time(), one.entity(), one.order()),
                Object[].class)
            .setMaxResults(SLICE)
            .getResultList();
    List<String> keys =
        oldest.stream().filter(row -> (Long) row[1] < before).map(row -> (String) row[0]).toList();
    return keys.isEmpty()
        ? 0
        : manager
            .createQuery("delete from %s r where r.key in :keys".formatted(one.entity()))
            .setParameter("keys", keys)
            .executeUpdate();
  }
}
