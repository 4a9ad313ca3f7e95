package io.weir.store.postgresql;

import io.weir.api.inventory.Page;
import io.weir.store.postgresql.row.Row;
import java.util.List;
import java.util.Optional;
import javax.persistence.EntityManager;
import javax.persistence.TypedQuery;

/** A page of rows in the order of their keys. */
record Listing(Class<? extends Row> entity, Page page) {

  /** The first of the surrogates: up to here UTF-16 (H2) and UTF-8 (PostgreSQL) sort alike. */
  private static final char ALIKE = '\ud800';

  List<? extends Row> in(EntityManager manager) {
    Optional<String> end = end(page.prefix());
    TypedQuery<? extends Row> query = manager.createQuery(text(end.isPresent()), entity);
    if (!page.prefix().isEmpty()) {
      query.setParameter("prefix", page.prefix());
    }
    end.ifPresent(to -> query.setParameter("end", to));
    if (!page.after().isEmpty()) {
      query.setParameter("after", page.after());
    }
    return query.setMaxResults(page.limit()).getResultList();
  }

  private String text(boolean bounded) {
    StringBuilder text = new StringBuilder("select r from ").append(entity.getSimpleName());
    text.append(" r where 1 = 1");
    if (!page.prefix().isEmpty()) {
      // The bounds let the index find them; what is sure is the last condition.
      text.append(" and r.key >= :prefix").append(bounded ? " and r.key < :end" : "");
      text.append(" and substring(r.key, 1, length(:prefix)) = :prefix");
    }
    if (!page.after().isEmpty()) {
      text.append(" and r.key ").append(page.descending() ? '<' : '>').append(" :after");
    }
    return text.append(" order by r.key").append(page.descending() ? " desc" : "").toString();
  }

  /**
   * What sorts after every key with this prefix, close to them; empty where nothing can be said.
   */
  static Optional<String> end(String prefix) {
    for (int last = prefix.length() - 1; last >= 0; last--) {
      char next = (char) (prefix.charAt(last) + 1);
      if (next > 0 && next < ALIKE) {
        return Optional.of(prefix.substring(0, last) + next);
      }
    }
    return Optional.empty();
  }
}
