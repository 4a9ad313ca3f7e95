package io.weir.collector.snmptraps.receive;

import io.weir.api.net.Address;
import io.weir.api.net.Prefix;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * Who may send, and how much: for each sender a bucket that holds a second's worth. Remembers so
 * many senders, then forgets who was silent longest. For one thread.
 */
final class Admission {

  private static final int MOST_SENDERS = 20_000;

  private final List<Prefix> allowed;
  private final double perNano;
  private final double burst;
  private final Map<Address, Bucket> buckets =
      new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Address, Bucket> eldest) {
          return size() > MOST_SENDERS;
        }
      };

  private static final class Bucket {
    private double left;
    private long at;
  }

  /**
   * @param allowed none means everybody
   * @param perSecond datagrams of one sender
   */
  Admission(List<Prefix> allowed, int perSecond) {
    this.allowed = List.copyOf(allowed);
    this.perNano = (double) perSecond / TimeUnit.SECONDS.toNanos(1);
    this.burst = perSecond;
  }

  /** Why a datagram of this sender is not taken now; empty if it is. */
  Optional<Reason> refuses(Address sender, long nanoTime) {
    if (!allowed.isEmpty() && allowed.stream().noneMatch(prefix -> prefix.contains(sender))) {
      return Optional.of(Reason.SENDER_NOT_ALLOWED);
    }
    Bucket bucket = buckets.get(sender);
    if (bucket == null) {
      bucket = new Bucket();
      bucket.left = burst;
      buckets.put(sender, bucket);
    } else {
      bucket.left = Math.min(burst, bucket.left + (nanoTime - bucket.at) * perNano);
    }
    bucket.at = nanoTime;
    if (bucket.left < 1) {
      return Optional.of(Reason.SENDER_TOO_FAST);
    }
    bucket.left--;
    return Optional.empty();
  }
}
