package io.weir.bench.outage;

import io.weir.bench.rest.LossRow;
import java.util.List;
import java.util.Set;

/**
 * How far Weir has come with what is for one store.
 *
 * @param fresh what was offered to the store since Weir was started
 * @param in what the spool was given, with what an earlier Weir had left
 * @param lost of it, counted
 * @param waiting in the queue and in the spool
 */
record Standing(long fresh, long in, long lost, long waiting) {

  static Standing of(String store, List<LossRow> ledger) {
    Set<String> behind = Set.of("spool:" + store, "store:" + store);
    long fresh = 0;
    long in = 0;
    long lost = 0;
    long waiting = 0;
    for (LossRow row : ledger) {
      if (row.place().equals("queue:" + store)) {
        fresh += row.in();
      }
      if (row.place().equals("spool:" + store)) {
        in += row.in();
      }
      if (behind.contains(row.place())) {
        lost += row.lost();
      }
      if (row.place().equals("queue:" + store) || behind.contains(row.place())) {
        waiting += row.waiting();
      }
    }
    return new Standing(fresh, in, lost, waiting);
  }

  long kept() {
    return in - lost;
  }
}
