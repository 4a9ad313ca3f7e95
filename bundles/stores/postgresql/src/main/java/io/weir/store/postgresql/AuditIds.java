package io.weir.store.postgresql;

import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import javax.persistence.EntityManager;
import javax.persistence.FlushModeType;

/** Ids for the audit, of the sequence that all share; those not used leave a gap. */
final class AuditIds {

  private final EntityManager manager;
  private final Deque<Number> ids = new ArrayDeque<>();
  private int expected = 1;

  AuditIds(EntityManager manager) {
    this.manager = manager;
  }

  /** How many are likely to be wanted. */
  void expect(int count) {
    expected = count;
  }

  /** The next one; they sort as they were given. */
  String next() {
    if (ids.isEmpty()) {
      ids.addAll(block());
    }
    return String.format(Locale.ROOT, "%019d", ids.remove().longValue());
  }

  @SuppressWarnings("unchecked") // a native query of one column
  private List<Number> block() {
    String rows = String.join(", ", Collections.nCopies(expected, "(0)"));
    return manager
        .createNativeQuery("select nextval('audit_id') from (values " + rows + ") each_row")
        .setFlushMode(FlushModeType.COMMIT)
        .getResultList();
  }
}
