package io.weir.collector.snmptraps.receive;

import io.weir.api.net.Address;
import io.weir.api.snmp.TrapRefusal;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.LongSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Counts what was refused or dropped, and says so: of each reason the first at once, then how many
 * in a minute. Thread-safe.
 */
public final class Refusals {

  private static final Logger LOG = LoggerFactory.getLogger(Refusals.class);
  private static final long QUIET_NANOS = TimeUnit.MINUTES.toNanos(1);

  private final String listener;
  private final LongSupplier nanoTime;
  private final Map<Reason, Tally> tallies = new EnumMap<>(Reason.class);

  private static final class Tally {
    private final LongAdder count = new LongAdder();
    private volatile Optional<Address> sender = Optional.empty();
    private long told;
    private long toldAt;

    private synchronized long untold(long now, long total) {
      if (told > 0 && now - toldAt < QUIET_NANOS) {
        return 0;
      }
      long fresh = total - told;
      told = total;
      toldAt = now;
      return fresh;
    }
  }

  public Refusals(String listener, LongSupplier nanoTime) {
    this.listener = listener;
    this.nanoTime = nanoTime;
    for (Reason reason : Reason.values()) {
      tallies.put(reason, new Tally());
    }
  }

  void count(Reason reason, Address sender) {
    tallies.get(reason).sender = Optional.of(sender);
    count(reason, 1);
  }

  /** Counts some that were refused for one reason. */
  public void count(Reason reason, long fresh) {
    Tally tally = tallies.get(reason);
    tally.count.add(fresh);
    if (!reason.isLoss()) {
      return;
    }
    long untold = tally.untold(nanoTime.getAsLong(), tally.count.sum());
    if (untold > 0) {
      LOG.warn(
          "{} refused {} datagrams: {}{}",
          listener,
          untold,
          reason,
          tally.sender.map(sender -> ", the last from " + sender).orElse(""));
    }
  }

  public long count(Reason reason) {
    return tallies.get(reason).count.sum();
  }

  /** The counts that are not zero, by reason, of what is a loss. */
  public Map<String, Long> lost() {
    Map<String, Long> lost = new TreeMap<>();
    tallies.forEach(
        (reason, tally) -> {
          long count = tally.count.sum();
          if (count > 0 && reason.isLoss()) {
            lost.put(reason.toString(), count);
          }
        });
    return lost;
  }

  /** The same with who sent the last of them. */
  public List<TrapRefusal> all() {
    return tallies.entrySet().stream()
        .filter(entry -> entry.getKey().isLoss() && entry.getValue().count.sum() > 0)
        .map(
            entry ->
                new TrapRefusal(
                    entry.getKey().toString(),
                    entry.getValue().count.sum(),
                    entry.getValue().sender))
        .toList();
  }
}
