package io.weir.store.columnar.query;

import io.weir.api.flow.TopEntry;
import io.weir.api.flow.TopQuery;
import io.weir.api.store.StoreException;
import io.weir.api.store.StoreException.Kind;
import io.weir.store.columnar.file.BlockRef;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.PriorityQueue;
import java.util.concurrent.ThreadLocalRandom;

/**
 * Finds the largest keys exactly, in bounded memory: first the measure is added up by hash bucket,
 * then keys are told apart in the largest buckets, and in more of them until no other bucket can
 * hold a key as large as those found.
 */
final class TopSearch {

  private static final int FIRST_BUCKETS = 512;
  private static final int GROWTH = 8;

  private final Workers workers;
  private final TopQuery query;
  private final List<BlockRef> blocks;
  private final int maxGroups;
  private final Deadline deadline;
  private final KeyLanes lanes;
  private final long seed = ThreadLocalRandom.current().nextLong();
  private final PriorityQueue<TopEntry> best;

  /**
   * @param maxGroups as many keys as are told apart at once
   */
  TopSearch(
      Workers workers, TopQuery query, List<BlockRef> blocks, int maxGroups, Deadline deadline) {
    this.workers = workers;
    this.query = query;
    this.blocks = blocks;
    this.maxGroups = maxGroups;
    this.deadline = deadline;
    this.lanes = new KeyLanes(query.by());
    this.best = new PriorityQueue<>(query.order().reversed());
  }

  List<TopEntry> run() throws StoreException {
    BucketOrder order = new BucketOrder(bucketSums());
    int step = Math.max(FIRST_BUCKETS, 2 * query.limit());
    for (int from = 0; from < order.size() && !isDecided(order.largestFrom(from)); ) {
      int to = Math.min(order.size(), from + step);
      GroupTable groups = groups(order.between(from, to));
      if (!groups.isFull()) {
        groups.forEach(at -> offer(groups, at));
        from = to;
        step *= groups.size() < maxGroups / GROWTH ? GROWTH : 1;
      } else if (step == 1) {
        throw tooManyKeys();
      } else {
        step = (to - from + 1) / 2;
      }
    }
    List<TopEntry> sorted = new ArrayList<>(best);
    sorted.sort(query.order());
    return sorted;
  }

  private BucketSums bucketSums() throws StoreException {
    List<BucketSums> parts =
        workers.scan(
            blocks,
            query.range(),
            query.filter(),
            () -> new BucketSums(new KeyHashes(lanes, seed), query.measure()),
            deadline);
    parts.subList(1, parts.size()).forEach(parts.get(0)::addAll);
    return parts.get(0);
  }

  private GroupTable groups(BitSet buckets) throws StoreException {
    List<GroupCollector> parts =
        workers.scan(
            blocks,
            query.range(),
            query.filter(),
            () ->
                new GroupCollector(
                    new KeyHashes(lanes, seed), buckets, new GroupTable(lanes.words(), maxGroups)),
            deadline);
    GroupTable all = parts.get(0).groups();
    parts.subList(1, parts.size()).forEach(part -> all.addAll(part.groups()));
    return all;
  }

  /** Whether no key of a bucket with this sum can be among the best. */
  private boolean isDecided(long bound) {
    return best.size() == query.limit()
        && Long.compareUnsigned(best.element().measure(query.measure()), bound) > 0;
  }

  private void offer(GroupTable groups, int at) {
    long[] entries = groups.entries();
    int to = at + lanes.words();
    if (best.size() == query.limit()
        && Long.compareUnsigned(
                best.element().measure(query.measure()), entries[to + query.measure().ordinal()])
            > 0) {
      return;
    }
    best.add(
        new TopEntry(
            lanes.key(entries, at),
            entries[to],
            entries[to + 1],
            entries[to + 2],
            entries[to + 3],
            entries[to + 4]));
    if (best.size() > query.limit()) {
      best.remove();
    }
  }

  private StoreException tooManyKeys() {
    return new StoreException(
        Kind.REJECTED,
        "wanted at most "
            + maxGroups
            + " different keys at once, got more: take a narrower filter or fewer fields");
  }
}
